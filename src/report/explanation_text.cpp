#include "report/explanation_text.h"

#include "facts/word.h"
#include "model/log.h"
#include "report/fixes.h"
#include "report/matrix.h"
#include "report/missing.h"
#include "report/scenario.h"
#include "text/ascii.h"
#include "text/concat.h"
#include "text/table.h"
#include "text/words.h"
#include "text/wrap.h"

namespace scope_explainer {
namespace {

std::string RunCell(CallId call, CallOutcome outcome) {
  const int status = StatusOf(call, outcome);
  std::string cell(WordFor(outcome).label);
  if (status != 0) Append(cell, " (", std::to_string(status), ")");
  return cell;
}

Table CallsTable(const Explanation& explanation) {
  Table table{"Calls", {"Call", "The token", "This run", "Grade", "Why"}, {}, 4};
  for (const ApiCall& call : kApiCalls) {
    const CallResult& result = explanation.run.Call(call.id);
    const Evidence& evidence = explanation.evidence[call.id];
    const Word<bool>& token = kTokenWords[TokenAllows(explanation.run.scenario.scopes, call.id)];
    table.rows.push_back({Concat("`", call.sdk, "`"), std::string(token.label),
                          RunCell(call.id, result.outcome), std::string(Info(evidence.grade).name),
                          std::string(Info(result.rule).reason)});
  }
  return table;
}

Table StagesTable(const Explanation& explanation) {
  Table table{"The run", {"Step", "What happens", "Why"}, {}, 2};
  for (const Stage& stage : explanation.stages) {
    table.rows.push_back({std::string(WordFor(stage.id).label), std::string(stage.summary),
                          std::string(Info(stage.rule).reason)});
  }
  return table;
}

Table ScenarioTable(const Scenario& scenario) {
  Table table{"The setup", {"Field", "Value"}, {{"`scopes`", ScopesInWords(scenario.scopes)}}};
  for (const Field& field : kFields) {
    table.rows.push_back(
        {Concat("`", field.name, "`"), Concat("`", ValueOf(scenario, field.id).name, "`")});
  }
  return table;
}

/// Each one after `mark`.
std::string LogLines(const Explanation& explanation, std::string_view mark) {
  std::string lines;
  LogOf(explanation.run, kNewestEra).always.ForEach([&](LogLineId id) {
    if (!Info(id).telling) return;
    Append(lines, mark, Name(Info(id).level), " - ", Info(id).phrase, "\n");
  });
  return lines;
}

/// The cause, then each warning that the cause does not already state; each sentence ends with
/// `end`.
std::string Sentences(const Verdict& verdict, std::string_view end) {
  std::string sentences = Concat(verdict.detail, end);
  for (const RuleId rule : verdict.warnings) {
    if (rule != verdict.decided_by) Append(sentences, Info(rule).reason, end);
  }
  return sentences;
}

/// The rule that decided, and how sure it is.
std::string ProofLine(const Explanation& explanation) {
  const GradeInfo& grade = Info(explanation.verdict.evidence.grade);
  return Concat("Rule `", Info(explanation.verdict.decided_by).name, "`, ", grade.name, ": ",
                grade.meaning);
}

/// Fixes as a numbered list; every step is on a line of its own.
std::string FixList(const std::vector<Fix>& fixes, std::string_view slug) {
  std::string list;
  int number = 0;
  for (const Fix& fix : fixes) {
    Append(list, std::to_string(++number), ". ", SummaryOf(fix), ".\n");
    for (const std::string& step : StepsOf(fix)) Append(list, "   - ", step, "\n");
    if (const auto stays = WhatStays(fix)) Append(list, "   - ", *stays, "\n");
    if (TouchesToken(fix)) {
      Append(list, "   - ", TokensLink(slug), " (", kLinkMayMove, ")\n");
    }
  }
  return list;
}

std::string NarrowerLines(const LeastPrivilege& least) {
  std::string lines;
  for (const Narrowing& narrowing : least.narrower) {
    Append(lines, "- ", ScopesInWords(narrowing.to), " instead of `", kScopes[narrowing.from],
           "`\n");
  }
  return lines;
}

std::string LeastPrivilegeLines(const Explanation& explanation) {
  const LeastPrivilege& least = explanation.least_privilege;
  std::string lines = Concat(explanation.fixes.empty() ? "- Enough: " : "- Enough after change 1: ",
                             ScopesInWords(least.scopes), "\n");
  if (!least.missing.Empty()) Append(lines, "- Missing: ", ScopesInWords(least.missing), "\n");
  if (!least.removable.Empty()) Append(lines, "- Can go: ", ScopesInWords(least.removable), "\n");
  lines += NarrowerLines(least);
  for (const Harm& harm : least.harms) {
    Append(lines, "- Do not add `", kScopes[harm.scope], "`: ", Info(harm.rule).reason, "\n");
  }
  if (!least.also.empty()) {
    const Operation& first = *least.also.front();
    Append(lines, "- Besides, the token can make ",
           Counted(least.also.size(),
                   "other kind of API call: ", "other kinds of API calls, such as "),
           Code(Concat(first.method, " ", first.path)), "\n");
  }
  return lines;
}

/// What is missing until the first fix is made.
std::string LineOf(const Explanation& explanation) {
  const Scenario& scenario = explanation.run.scenario;
  if (!explanation.fixes.empty()) return MissingLine(scenario, explanation.fixes.front());
  return MissingLine(scenario, explanation.least_privilege.scopes);
}

/// What to change, as a list under a heading made by `heading`; empty if there is nothing.
template <typename Heading>
std::string Changes(const Explanation& explanation, std::string_view slug, Heading heading) {
  std::string text;
  if (!explanation.fixes.empty()) {
    Append(text, heading("What to change"), FixList(explanation.fixes, slug), "\n");
  }
  if (!explanation.improvements.empty()) {
    Append(text, heading("What clears the warning"), FixList(explanation.improvements, slug), "\n");
  }
  return text;
}

/// What the token needs, under a heading.
template <typename Heading>
std::string Needs(const Explanation& explanation, Heading heading) {
  return Concat(heading("Least privilege"), LeastPrivilegeLines(explanation), "\n",
                LineOf(explanation), "\n");
}

/// A line for each source; `write(source)` puts it into words.
template <typename Write>
std::string SourceLines(const Explanation& explanation, Write write) {
  std::string lines;
  for (const Source& source : kSources) {
    if (explanation.sources.Has(source.id)) Append(lines, "- ", write(source), "\n");
  }
  return lines;
}

}  // namespace

std::string ReportText(const Explanation& explanation, const std::vector<Notice>& notices,
                       std::string_view slug, std::size_t width) {
  const auto heading = [](std::string_view title) { return Concat(title, "\n\n"); };
  const Verdict& verdict = explanation.verdict;
  std::string text;
  for (const Notice& notice : notices) Append(text, "note: ", MessageFor(notice), "\n");
  Append(text, Upper(WordFor(verdict.outcome).label), "\n", verdict.headline, "\n\n");
  Append(text, Sentences(verdict, "\n"), ProofLine(explanation), "\n\n");
  Append(text, Changes(explanation, slug, heading));
  Append(text, TextTable(CallsTable(explanation), width), "\n",
         TextTable(StagesTable(explanation), width), "\n", kExitCodeText, "\n\n");
  Append(text, Needs(explanation, heading), "\n", heading("Log lines to look for"),
         LogLines(explanation, "- "), "\n", heading("Sources"),
         SourceLines(explanation, [](const Source& source) {
           return Concat(source.title, ", ", source.date, ": ", source.url);
         }));
  Append(text, "\n", kCheckedAgainst, "\n");
  return WrappedText(text, width);
}

std::string ReportMarkdown(const Explanation& explanation, const std::vector<Notice>& notices,
                           std::string_view slug) {
  const auto heading = [](std::string_view title) { return Concat("### ", title, "\n\n"); };
  const Verdict& verdict = explanation.verdict;
  std::string text = Concat("## ", WordFor(verdict.outcome).label, "\n\n**", verdict.headline,
                            "**\n\n", Sentences(verdict, "\n\n"), ProofLine(explanation), "\n\n");
  for (const Notice& notice : notices) Append(text, "> ", MessageFor(notice), "\n\n");
  Append(text, Changes(explanation, slug, heading));
  Append(text, MarkdownTable(ScenarioTable(explanation.run.scenario)), "\n");
  Append(text, MarkdownTable(CallsTable(explanation)), "\n");
  Append(text, MarkdownTable(StagesTable(explanation)), "\n");
  Append(text, kExitCodeText, "\n\n", Needs(explanation, heading), "\n");
  Append(text, heading("Log lines to look for"), "```text\n", LogLines(explanation, ""), "```\n\n");
  Append(text, heading("Sources"), SourceLines(explanation, [](const Source& source) {
           return Concat("[", source.title, "](", source.url, "), ", source.date);
         }));
  return Concat(text, "\n", kCheckedAgainst, "\n");
}

std::string QuestionsText(const std::vector<Question>& questions, std::size_t width) {
  std::string text;
  for (const Question& question : questions) {
    if (!text.empty()) text += "\n";
    Append(text, question.question, "\n", question.answer, "\n\n",
           TextTable(question.table, width));
  }
  return WrappedText(text, width);
}

}  // namespace scope_explainer
