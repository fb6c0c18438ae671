// SPDX-License-Identifier: Apache-2.0
// The papers that an office makes for itself: who said what of a letter, and the letters of a year. Values only, in the
// words of the reader's language.
#pragma once

#include "papers/letter_paper.h"

#include <optional>
#include <string>
#include <vector>

namespace amity::papers {

// A fact of the head: "Number", "KM-2026-1". wide: it has a row of its own.
struct PaperFact {
  std::string label;
  std::string value;
  enum class Width { half, wide } width{Width::half};
  bool operator==(PaperFact const&) const = default;
};

// What a department answered. past: to a text that was changed since.
struct PaperVerdict {
  std::string text;
  std::string opinion;
  std::string by;
  std::string at;
  bool past{};
  bool operator==(PaperVerdict const&) const = default;
};
struct PaperStep {
  std::string place;  // "1": asked first
  std::string department;
  std::string standing;  // shown where nothing was answered
  std::vector<PaperVerdict> verdicts{};
  bool operator==(PaperStep const&) const = default;
};
struct PaperAct {
  std::string at;
  std::string by;
  std::string act;
  std::string department{};
  std::string words{};
  bool operator==(PaperAct const&) const = default;
};

struct HandlingWords {
  std::string steps;
  std::vector<std::string> step_heads;  // five
  std::string lines;
  std::vector<std::string> line_heads;  // four
  std::string text;
  std::string past;
  bool operator==(HandlingWords const&) const = default;
};

// 发文稿纸, 起案用紙, handling sheet.
struct HandlingPaper {
  std::string language;
  std::string text_language;  // of the letter
  std::string han;
  OfficeHead office;
  std::string heading;
  std::optional<PaperMark> mark{};
  std::string notice{};
  std::string number{};
  std::string title{};
  std::string to{};
  std::vector<PaperFact> facts{};
  std::vector<PaperStep> steps{};
  std::vector<PaperAct> lines{};
  std::vector<std::string> paragraphs{};
  HandlingWords words{};
  bool operator==(HandlingPaper const&) const = default;
};
std::string data_of(HandlingPaper const& paper);

// A row has six cells: number, day, subject line, correspondent, signatory, state (why it is void, where it is).
struct YearlyRow {
  std::vector<std::string> cells;
  bool is_void{};
  bool operator==(YearlyRow const&) const = default;
};
struct YearlyPaper {
  std::string language;
  std::string han;
  OfficeHead office;
  std::string title;
  std::string count;  // "12 letters"
  std::vector<std::string> columns;
  std::string notice{};
  std::vector<YearlyRow> rows{};
  bool operator==(YearlyPaper const&) const = default;
};
std::string data_of(YearlyPaper const& paper);

}  // namespace amity::papers
