// SPDX-License-Identifier: Apache-2.0
#include "papers/letter_paper.h"

#include "json_parts.h"
#include "papers/title_words.h"

#include <algorithm>

namespace amity::papers {
namespace {

json::object words_of(PaperWords const& words) {
  return {{"enclosures", words.enclosures}, {"copies", words.copies}, {"number", words.number}};
}

json::value second_or_none(std::optional<SecondText> const& second) {
  if (!second) return nullptr;
  return json::object{{"language", second->language},
                      {"office", second->office},
                      {"to", second->to},
                      {"title", second->title},
                      {"paragraphs", texts(second->paragraphs)},
                      {"enclosures", texts(second->enclosures)},
                      {"note", second->note},
                      {"words", words_of(second->words)}};
}

}  // namespace

json::array texts(std::vector<std::string> const& list) {
  json::array all;
  for (auto const& one : list) all.emplace_back(one);
  return all;
}

json::object office_head(OfficeHead const& office) {
  return {{"name", office.name},
          {"accent", office.accent},
          {"local", office.local},
          {"local-language", office.local_language}};
}

json::value mark_or_none(std::optional<PaperMark> const& mark) {
  if (!mark) return nullptr;
  return json::object{
      {"kind", mark->kind == PaperMark::Kind::draft ? "draft" : "void"}, {"word", mark->word}, {"text", mark->text}};
}

std::string data_of(LetterPaper const& paper) {
  return json::serialize(json::object{{"language", paper.language},
                                      {"han", paper.han},
                                      {"office", office_head(paper.office)},
                                      {"number", paper.number},
                                      {"date", paper.date},
                                      {"to", paper.to},
                                      {"title", paper.title},
                                      {"title-words", texts(title_words(paper.title, paper.language))},
                                      {"paragraphs", texts(paper.paragraphs)},
                                      {"enclosures", texts(paper.enclosures)},
                                      {"signatory", paper.signatory},
                                      {"copies", texts(paper.copies)},
                                      {"joint-with", texts(paper.joint_with)},
                                      {"mark", mark_or_none(paper.mark)},
                                      {"notice", paper.notice},
                                      {"second", second_or_none(paper.second)},
                                      {"words", words_of(paper.words)},
                                      {"urgency", paper.urgency}});
}

}  // namespace amity::papers
