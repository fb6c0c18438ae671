// SPDX-License-Identifier: Apache-2.0
// Papers as files that a browser keeps, and what is said where one cannot be made. Private to the room.
#pragma once

#include "gather.h"
#include "http/message.h"
#include "papers/office_template.h"
#include "papers/typesetter.h"

#include <functional>
#include <memory>
#include <string>
#include <variant>

namespace amity::papers::web {

// What is to be set, and as which file it is kept.
struct PaperJob {
  PaperRequest request;
  std::string name;   // "昆外发〔2022〕15号 About a visit.pdf"
  std::string plain;  // "letter-12.pdf"
};

struct LetterWanted {
  work::LetterId letter{};
  enum class Kind { letter, handling } kind{};
  enum class Format { pdf, odt } format{};
  std::string language{};  // of a handling sheet
};
struct PaperFile {
  std::string bytes;
  std::string media_type;
  std::string name;
  std::string plain;
};

// From what the tables say now: a paper to be set, or a file that needs no setting. Errc::not_found at `letter`,
// Errc::invalid at `format` (a handling sheet is PDF only) and `kind` (what came in has its own paper).
Result<std::variant<PaperJob, PaperFile>> letter_file(PaperSource const& source, LetterWanted const& wanted,
                                                      Instant now);
PaperJob yearly_file(PaperSource const& source, work::Direction direction, int year, std::string_view language,
                     Instant now);
// A made-up paper with the template that the office has now.
PaperJob sample_file(PaperSource const& source, Typesetter const& typesetter, PaperKind kind, Instant now);

// Nobody on the way keeps it, nor a browser's cache.
http::Response respond_with(PaperFile const& file);
// Sets it and hands over the answer, from the typesetter's thread. `refused`: what is answered where it cannot be set.
void set(Typesetter& typesetter, PaperJob job, std::function<void(http::Response)> done,
         std::function<http::Response(Error const&)> refused);

}  // namespace amity::papers::web
