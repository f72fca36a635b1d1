#include "report/html_page.h"

#include "report/palette.h"
#include "text/table.h"

namespace scope_explainer {
namespace {

constexpr std::string_view kRules = R"(
body { max-width: 76rem; margin: 0 auto; padding: 1rem; font: 0.9375rem/1.5 system-ui, sans-serif;
  color: var(--ink); background: var(--surface); }
main { overflow-x: auto; }
table { margin-bottom: 2rem; border-collapse: collapse; }
caption { padding: 0.5rem 0; color: var(--muted); text-align: start; }
th, td { padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid var(--line); text-align: start;
  vertical-align: top; }
code { padding: 0.1em 0.35em; border-radius: 4px; font: 0.875em ui-monospace, monospace;
  white-space: nowrap; background: var(--code); }
)";

std::string Variables(std::string_view Colour::*shade) {
  std::string rule = ":root {";
  for (const Colour& colour : kPalette) {
    rule += " --" + std::string(colour.name) + ": " + std::string(colour.*shade) + ";";
  }
  return rule + " }";
}

std::string Style() {
  return "<style>\n:root { color-scheme: light dark; }\n" + Variables(&Colour::light) +
         "\n@media (prefers-color-scheme: dark) { " + Variables(&Colour::dark) + " }" +
         std::string(kRules) + "</style>\n";
}

}  // namespace

std::string HtmlPage(std::string_view title, std::string_view body) {
  const std::string name = EscapeHtml(title);
  return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" +
         name + "</title>\n" + Style() + "</head>\n<body>\n<main tabindex=\"0\">\n<h1>" + name +
         "</h1>\n" + std::string(body) + "</main>\n</body>\n</html>\n";
}

}  // namespace scope_explainer
