// SPDX-License-Identifier: Apache-2.0
#include "papers/office_papers.h"

#include "json_parts.h"

namespace amity::papers {
namespace {

json::array facts_in(std::vector<PaperFact> const& facts) {
  json::array all;
  for (auto const& fact : facts)
    all.push_back(
        json::object{{"label", fact.label}, {"value", fact.value}, {"wide", fact.width == PaperFact::Width::wide}});
  return all;
}

json::array steps_in(std::vector<PaperStep> const& steps) {
  json::array all;
  for (auto const& step : steps) {
    json::array verdicts;
    for (auto const& given : step.verdicts)
      verdicts.push_back(json::object{
          {"text", given.text}, {"opinion", given.opinion}, {"by", given.by}, {"at", given.at}, {"past", given.past}});
    all.push_back(json::object{{"place", step.place},
                               {"department", step.department},
                               {"standing", step.standing},
                               {"verdicts", std::move(verdicts)}});
  }
  return all;
}

json::array acts_in(std::vector<PaperAct> const& lines) {
  json::array all;
  for (auto const& line : lines)
    all.push_back(json::object{
        {"at", line.at}, {"by", line.by}, {"act", line.act}, {"department", line.department}, {"words", line.words}});
  return all;
}

}  // namespace

std::string data_of(HandlingPaper const& paper) {
  return json::serialize(json::object{{"language", paper.language},
                                      {"text-language", paper.text_language},
                                      {"han", paper.han},
                                      {"office", office_head(paper.office)},
                                      {"heading", paper.heading},
                                      {"mark", mark_or_none(paper.mark)},
                                      {"notice", paper.notice},
                                      {"number", paper.number},
                                      {"title", paper.title},
                                      {"to", paper.to},
                                      {"rows", facts_in(paper.facts)},
                                      {"steps", steps_in(paper.steps)},
                                      {"lines", acts_in(paper.lines)},
                                      {"paragraphs", texts(paper.paragraphs)},
                                      {"words", json::object{{"steps", paper.words.steps},
                                                             {"step-heads", texts(paper.words.step_heads)},
                                                             {"lines", paper.words.lines},
                                                             {"line-heads", texts(paper.words.line_heads)},
                                                             {"text", paper.words.text},
                                                             {"past", paper.words.past}}}});
}

std::string data_of(YearlyPaper const& paper) {
  json::array rows;
  for (auto const& row : paper.rows)
    rows.push_back(json::object{{"is-void", row.is_void}, {"cells", texts(row.cells)}});
  return json::serialize(json::object{{"language", paper.language},
                                      {"han", paper.han},
                                      {"office", office_head(paper.office)},
                                      {"mark", nullptr},
                                      {"notice", paper.notice},
                                      {"title", paper.title},
                                      {"count", paper.count},
                                      {"columns", texts(paper.columns)},
                                      {"rows", std::move(rows)}});
}

}  // namespace amity::papers
