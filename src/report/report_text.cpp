#include "report/report_text.h"

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

std::string LogLines(const Explanation& explanation, std::string_view indent) {
  std::string lines;
  for (const LogLineId id : explanation.run.log) {
    const LogLine& line = Info(id);
    lines += std::string(indent) + std::string(Name(line.level)) + " - " +
             std::string(line.phrase) + "\n";
  }
  return lines;
}

/// Sentences below a verdict: the cause, then each warning that the cause does not say already.
std::string Sentences(const Verdict& verdict, std::string_view before, std::string_view after) {
  const auto line = [&](std::string_view sentence) {
    return std::string(before) + std::string(sentence) + std::string(after);
  };
  std::string sentences = line(verdict.detail);
  for (const RuleId rule : verdict.warnings) {
    if (rule != verdict.decided_by) sentences += line(Info(rule).reason);
  }
  return sentences;
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

std::string ReportText(const Explanation& explanation, const std::vector<Notice>& notices) {
  std::string text;
  for (const Notice& notice : notices) text += "note: " + MessageFor(notice) + "\n";
  const Verdict& verdict = explanation.verdict;
  text += Upper(WordFor(verdict.outcome).label) + "\n" + std::string(verdict.headline) + "\n";
  text += Sentences(verdict, "", "\n");
  text += "\n" + TextTable(CallsTable(explanation)) + "\n" + TextTable(StagesTable(explanation));
  text += std::string(kExitCodeText) + "\n";
  text += "\nLog lines to look for\n\n" + LogLines(explanation, "");
  return text + "\n" + std::string(kCheckedAgainst) + "\n";
}

std::string ReportMarkdown(const Explanation& explanation, const std::vector<Notice>& notices) {
  const Verdict& verdict = explanation.verdict;
  std::string text = "## " + std::string(WordFor(verdict.outcome).label) + "\n\n**" +
                     std::string(verdict.headline) + "**\n\n" + Sentences(verdict, "", "\n\n");
  for (const Notice& notice : notices) text += "> " + MessageFor(notice) + "\n\n";
  text += MarkdownTable(ScenarioTable(explanation.scenario)) + "\n";
  text += MarkdownTable(CallsTable(explanation)) + "\n";
  text += MarkdownTable(StagesTable(explanation)) + "\n";
  text += std::string(kExitCodeText) + "\n\nLog lines to look for\n\n```text\n" +
          LogLines(explanation, "") + "```\n\nSources\n\n" + EvidenceLines(explanation);
  return text + "\n" + std::string(kCheckedAgainst) + "\n";
}

std::string ProblemsText(const std::vector<Problem>& problems) {
  std::string text;
  for (const Problem& problem : problems) {
    text += "error: " + Quoted(problem.at) + " " + problem.message + "\n";
  }
  return text;
}

}  // namespace scope_explainer
