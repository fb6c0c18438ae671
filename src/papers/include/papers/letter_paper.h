// SPDX-License-Identifier: Apache-2.0
// What stands on the papers of a letter, in the words of the paper's language: values only, whatever they are set with.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::papers {

// The office at the head of a paper. `local`: its name in the language of its home, where the paper is in another.
struct OfficeHead {
  std::string name;
  std::string accent;  // "#b3263a"
  std::string local{};
  std::string local_language{};
  bool operator==(OfficeHead const&) const = default;
};

// Stands on every page of a paper that is not, or not any more, what goes out.
struct PaperMark {
  enum class Kind { draft, voided } kind{};
  std::string word;  // "Draft"
  std::string text;  // "Draft - not issued"; why it is void
  bool operator==(PaperMark const&) const = default;
};

// What is written before the lists and the number: "Enclosures".
struct PaperWords {
  std::string enclosures;
  std::string copies{};
  std::string number{};
  bool operator==(PaperWords const&) const = default;
};

// The same text in a second language, beside the first paragraph by paragraph.
struct SecondText {
  std::string language;
  std::string office;
  std::string to;
  std::string title;
  std::vector<std::string> paragraphs{};
  std::vector<std::string> enclosures{};
  std::string note{};  // which of the two counts
  PaperWords words{};
  bool operator==(SecondText const&) const = default;
};

struct LetterPaper {
  std::string language;  // "zh", "ja", "en", ...
  std::string han;       // whose Han characters are drawn where the language has none: "zh" or "ja"
  OfficeHead office;
  std::string number{};
  std::string date{};  // as the language writes it
  std::string to{};
  std::string title{};
  std::vector<std::string> paragraphs{};
  std::vector<std::string> enclosures{};
  std::string signatory{};  // name and post
  std::vector<std::string> copies{};
  std::vector<std::string> joint_with{};  // who issues it with the office
  std::optional<PaperMark> mark{};
  std::string notice{};  // on every page: a demonstration says that all of it is made up
  std::optional<SecondText> second{};
  PaperWords words{};
  std::string urgency{};  // "特急"; empty: it is not
  bool operator==(LetterPaper const&) const = default;
};

// As templates/letter.typ reads it.
std::string data_of(LetterPaper const& paper);

}  // namespace amity::papers
