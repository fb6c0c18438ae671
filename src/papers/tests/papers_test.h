// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/testing.h"
#include "papers/letter_paper.h"
#include "papers/typesetter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

namespace amity::papers {

inline Typesetter::Options options() { return {std::filesystem::path{repository_root()} / "tools" / "papers"}; }

inline LetterPaper a_letter(std::string const& language) {
  LetterPaper paper;
  paper.language = language;
  paper.han = language == "ja" ? "ja" : "zh";
  paper.office = {"City of 昆明", "#b3263a"};
  paper.number = "昆外发〔2022〕15号";
  paper.date = "27 November 2022";
  paper.to = "City of Fujisawa";
  paper.title = "A visit in spring";
  paper.paragraphs = {"Dear friends,", "We would like to visit you."};
  paper.signatory = "Li Hua, Director";
  paper.words = {"Enclosures", "Copies", "Ref."};
  return paper;
}

// What another program prints of the file: pdftotext, qpdf --check, unzip -l. Both of its outputs.
inline std::string output_of(std::string const& command, std::string const& bytes, std::string const& after = {}) {
  auto const file = std::filesystem::temp_directory_path() / ("amity-paper-" + std::to_string(getpid()));
  std::ofstream(file, std::ios::binary) << bytes;
  auto const line = command + " " + file.string() + " " + after + " 2>&1";
  std::string text;
  std::unique_ptr<FILE, int (*)(FILE*)> const pipe(popen(line.c_str(), "r"), pclose);
  std::array<char, 4096> part;
  while (auto const got = std::fread(part.data(), 1, part.size(), pipe.get())) text.append(part.data(), got);
  std::filesystem::remove(file);
  return text;
}
inline std::string text_of(std::string const& pdf) { return output_of("pdftotext -enc UTF-8", pdf, "-"); }

// Lines are broken where a page is narrow, so texts are compared without their blanks; nor with marks of direction.
inline std::string without_blanks(std::string text) {
  for (std::string const mark : {" ", "\n", "\f", "\u00A0", "\u202A", "\u202B", "\u202C", "\u200E", "\u200F"})
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) text.erase(at, mark.size());
  return text;
}

}  // namespace amity::papers
