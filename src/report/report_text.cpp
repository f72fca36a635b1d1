#include "report/report_text.h"

#include "report/fix_words.h"
#include "report/handover.h"
#include "report/matrix_report.h"
#include "report/table.h"

namespace scope_explainer {
namespace {

std::string Upper(std::string_view text) {
  std::string upper(text);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return upper;
}

std::string RunCell(CallId call, CallOutcome outcome) {
  const int status = StatusOf(call, outcome);
  std::string cell(WordFor(outcome).label);
  if (status != 0) cell += " (" + std::to_string(status) + ")";
  return cell;
}

Table CallsTable(const Explanation& explanation) {
  Table table{"Calls", {"Call", "The token", "This run", "Why", "Grade"}, {}};
  for (const ApiCall& call : kApiCalls) {
    const CallResult& result = explanation.run.Call(call.id);
    const Evidence& evidence = explanation.evidence[static_cast<std::size_t>(call.id)];
    const Word token = TokenWord(TokenAllows(explanation.scenario.scopes, call.id));
    table.rows.push_back({"`" + std::string(call.sdk) + "`", std::string(token.label),
                          RunCell(call.id, result.outcome), std::string(Info(result.rule).reason),
                          std::string(Info(evidence.grade).name)});
  }
  return table;
}

Table StagesTable(const Explanation& explanation) {
  Table table{"The run", {"Step", "What happens", "Why"}, {}};
  for (const Stage& stage : explanation.stages) {
    table.rows.push_back({std::string(WordFor(stage.id).label), std::string(stage.summary),
                          std::string(Info(stage.rule).reason)});
  }
  return table;
}

Table ScenarioTable(const Scenario& scenario) {
  Table table{"The set-up", {"Field", "Value"}, {{"`scopes`", ScopesInWords(scenario.scopes)}}};
  for (const Field& field : kFields) {
    table.rows.push_back({"`" + std::string(field.name) + "`",
                          "`" + std::string(ValueOf(scenario, field.id).name) + "`"});
  }
  return table;
}

std::string LogLines(const Explanation& explanation) {
  std::string lines;
  explanation.run.log.ForEach([&](LogLineId id) {
    if (!Info(id).telling) return;
    lines += std::string(Name(Info(id).level)) + " - " + std::string(Info(id).phrase) + "\n";
  });
  return lines;
}

/// The cause, then each warning that the cause does not say already; `end` follows each sentence.
std::string Sentences(const Verdict& verdict, std::string_view end) {
  std::string sentences = std::string(verdict.detail) + std::string(end);
  for (const RuleId rule : verdict.warnings) {
    if (rule != verdict.decided_by) sentences += std::string(Info(rule).reason) + std::string(end);
  }
  return sentences;
}

/// Fixes as a numbered list; every step is a line of its own.
std::string FixList(const std::vector<Fix>& fixes, std::string_view slug) {
  std::string list;
  int number = 0;
  for (const Fix& fix : fixes) {
    list += std::to_string(++number) + ". " + SummaryOf(fix) + ".\n";
    for (const std::string& step : StepsOf(fix)) list += "   - " + step + "\n";
    if (const auto stays = WhatStays(fix)) list += "   - " + std::string(*stays) + "\n";
    if (TouchesToken(fix)) {
      list += "   - " + TokensLink(slug) + " (" + std::string(kLinkMayMove) + ")\n";
    }
  }
  return list;
}

std::string NarrowerLines(const LeastPrivilege& least) {
  std::string lines;
  for (const Narrowing& narrowing : least.narrower) {
    lines += "- " + ScopesInWords(narrowing.to) + " instead of `" +
             std::string(kScopes[narrowing.from]) + "`\n";
  }
  return lines;
}

std::string LeastPrivilegeLines(const LeastPrivilege& least) {
  std::string lines = "- Enough: " + ScopesInWords(least.scopes) + "\n";
  if (!least.missing.Empty()) lines += "- Missing: " + ScopesInWords(least.missing) + "\n";
  if (!least.removable.Empty()) lines += "- Can go: " + ScopesInWords(least.removable) + "\n";
  lines += NarrowerLines(least);
  for (const Harm& harm : least.harms) {
    lines += "- Do not add `" + std::string(kScopes[harm.scope]) +
             "`: " + std::string(Info(harm.rule).reason) + "\n";
  }
  if (!least.also.empty()) {
    lines += "- Besides, the token can make " + std::to_string(least.also.size()) +
             " other kinds of API calls, such as `" + std::string(least.also.front()->method) +
             " " + std::string(least.also.front()->path) + "`\n";
  }
  return lines;
}

/// What to change and what the token needs, as a list below headings made by `heading`.
template <typename Heading>
std::string Advice(const Explanation& explanation, std::string_view slug, Heading heading) {
  std::string text;
  if (!explanation.fixes.empty()) {
    text += heading("What to change") + FixList(explanation.fixes, slug) + "\n";
  }
  if (!explanation.improvements.empty()) {
    text += heading("What clears the warning") + FixList(explanation.improvements, slug) + "\n";
  }
  text += heading("Least privilege") + LeastPrivilegeLines(explanation.least_privilege);
  return text + "\n" + MissingLine(explanation) + "\n";
}

std::string EvidenceLines(const Explanation& explanation) {
  SourceSet sources;
  for (const Evidence& evidence : explanation.evidence) sources |= evidence.sources;
  std::string lines;
  for (const Source& source : kSources) {
    if (!sources.Has(source.id)) continue;
    lines += "- [" + std::string(source.title) + "](" + std::string(source.url) + "), " +
             std::string(source.date) + "\n";
  }
  return lines;
}

}  // namespace

std::string ReportText(const Explanation& explanation, const std::vector<Notice>& notices,
                       std::string_view slug) {
  std::string text;
  for (const Notice& notice : notices) text += "note: " + MessageFor(notice) + "\n";
  const Verdict& verdict = explanation.verdict;
  text += Upper(WordFor(verdict.outcome).label) + "\n" + std::string(verdict.headline) + "\n";
  text += Sentences(verdict, "\n");
  text += "\n" + TextTable(CallsTable(explanation)) + "\n" + TextTable(StagesTable(explanation));
  text += "\n" + std::string(kExitCodeText) + "\n\n";
  text +=
      Advice(explanation, slug, [](std::string_view title) { return std::string(title) + "\n\n"; });
  text += "\nLog lines to look for\n\n" + LogLines(explanation);
  return text + "\n" + std::string(kCheckedAgainst) + "\n";
}

std::string ReportMarkdown(const Explanation& explanation, const std::vector<Notice>& notices,
                           std::string_view slug) {
  const auto heading = [](std::string_view title) { return "### " + std::string(title) + "\n\n"; };
  const Verdict& verdict = explanation.verdict;
  std::string text = "## " + std::string(WordFor(verdict.outcome).label) + "\n\n**" +
                     std::string(verdict.headline) + "**\n\n" + Sentences(verdict, "\n\n");
  for (const Notice& notice : notices) text += "> " + MessageFor(notice) + "\n\n";
  text += MarkdownTable(ScenarioTable(explanation.scenario)) + "\n";
  text += MarkdownTable(CallsTable(explanation)) + "\n";
  text += MarkdownTable(StagesTable(explanation)) + "\n";
  text += std::string(kExitCodeText) + "\n\n" + Advice(explanation, slug, heading) + "\n";
  text += heading("Log lines to look for") + "```text\n" + LogLines(explanation) + "```\n\n";
  text += heading("Sources") + EvidenceLines(explanation);
  return text + "\n" + std::string(kCheckedAgainst) + "\n";
}

std::string QuestionsText(const std::vector<Question>& questions) {
  std::string text;
  for (const Question& question : questions) {
    if (!text.empty()) text += "\n";
    text += std::string(question.question) + "\n" + std::string(question.answer) + "\n\n" +
            TextTable(question.table);
  }
  return text;
}

std::string ProblemsText(const std::vector<Problem>& problems) {
  std::string text;
  for (const Problem& problem : problems) {
    text += "error: " + Quoted(problem.at) + " " + problem.message + "\n";
  }
  return text;
}

}  // namespace scope_explainer
