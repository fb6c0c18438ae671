// SPDX-License-Identifier: Apache-2.0
// What of a letter is agreed to, word for word, kept with each verdict and before each change of a letter that can be
// issued: who is asked again sees what was changed since their answer, who decides what was changed since they read it.
#pragma once

#include "work/letter_details.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amity::work {

// What of a letter can be changed, as people are told of it. particulars: what stands beside its text and nobody agrees
// to, such as the partner or within how many days an answer is due.
enum class LetterPart {
  title,
  text,
  correspondent,
  language,
  answers,
  enclosures,
  copies,
  joint,
  translation,
  particulars
};
inline constexpr std::array all_letter_parts{LetterPart::title,      LetterPart::text,    LetterPart::correspondent,
                                             LetterPart::language,   LetterPart::answers, LetterPart::enclosures,
                                             LetterPart::copies,     LetterPart::joint,   LetterPart::translation,
                                             LetterPart::particulars};
std::string_view to_string(LetterPart part);
std::optional<LetterPart> parse_letter_part(std::string_view word);
// "title text", in the order of the list above, each once; words that are none are left out.
std::string words_of(std::span<LetterPart const> parts);
std::vector<LetterPart> parts_in(std::string_view words);

// All that content_hash() is made of.
struct AgreedText {
  std::string language{};
  std::string correspondent{};
  std::string title{};
  std::string body{};
  std::string enclosures{};
  std::optional<LetterId> answers{};
  std::vector<std::string> documents{};  // enclosed: the hash and the name of each, see files::attached()
  PaperDetails details{};                // copies, joint letter and translation
  std::string translated{};              // text_hash() of what was translated; empty where there are no details
  bool operator==(AgreedText const&) const = default;
};
// As the letter is now: `letter` as letter_of() gives it.
AgreedText agreed_text_now(db::Transaction& transaction, OfficeId office, Letter const& letter);
// The text of that hash, where a verdict was given to it or it was changed since; nothing of what was so before texts
// were kept.
std::optional<AgreedText> agreed_text_of(db::Transaction& transaction, OfficeId office, LetterId letter,
                                         std::string_view content_hash);
// Whether its translation was of its text, and so printed.
bool is_translated(AgreedText const& text);

// What others made of a letter since somebody wrote at it last.
struct ReplacedText {
  std::string hash;                 // of the text as it was then
  std::vector<std::string> actors;  // who changed it, each once, in order
  std::string at;                   // when it was changed last
};
// lines: of the handling sheet. Nothing where the actor did not write at it, nobody else did since, or the text is the
// same again (content_hash); and of what was replaced before hashes were kept with the acts.
std::optional<ReplacedText> replaced_since(std::span<HandlingLine const> lines, std::string_view actor,
                                           std::string_view content_hash);

// Which parts differ; empty where nothing does.
std::vector<LetterPart> changed_parts(AgreedText const& before, AgreedText const& now);
// The same of what is written in the letter's own form, and of what stands on its paper beside that.
std::vector<LetterPart> changed_parts(LetterFields const& before, LetterFields const& now);
std::vector<LetterPart> changed_parts(KeptDetails const& before, KeptDetails const& now);

}  // namespace amity::work
