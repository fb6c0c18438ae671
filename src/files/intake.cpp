// SPDX-License-Identifier: Apache-2.0
#include "files/intake.h"

#include "files/name.h"
#include "files/no_space.h"

#include <algorithm>

namespace amity::files {
namespace {

commands::Refused refused_file(std::string code, std::string message, std::string remedy,
                               std::vector<fields::Argument> arguments = {}) {
  return commands::Refused{commands::Refusal{
      fields::Errors{std::vector{fields::FieldError{
                         "file", {}, std::move(message), std::move(remedy), std::move(code), std::move(arguments), 0}},
                     0}}};
}

// A text whose name says that it is a table.
Type named_type(Type told, std::string_view name) {
  auto const is_csv = name.size() >= 4 && (name.ends_with(".csv") || name.ends_with(".CSV"));
  return told == Type::text && is_csv ? Type::csv : told;
}

// A name that says PDF above what is none of ours, or mere text, is somebody's mistake or somebody's trick; said so,
// and not put right in silence. (A picture called .png that is a JPEG is put right: cameras and chats do that.)
bool is_misnamed(Telling const& told, Type promised) {
  auto const is_text = promised == Type::text || promised == Type::csv;
  return told ? told->type == Type::text && !is_text : told.error().code == "document_type" && !is_text;
}
commands::Refused misnamed(Type promised) {
  auto ending = std::string(ending_of(promised)).substr(1);
  std::ranges::transform(ending, ending.begin(), [](char c) { return static_cast<char>(c - 32); });
  return refused_file("document_misnamed", "the file's name says " + ending + ", and what is in it is none",
                      "the document itself, saved again by the program that made it", {{"type", ending}});
}

}  // namespace

commands::Outcome<NewAttachment> take_in(Cabinet const& cabinet, OfficeId office, Piece const& bytes,
                                         std::string_view given_name, std::string note) {
  constexpr std::uint64_t megabyte = 1024U * 1024U;
  if (bytes.size > cabinet.limits.bytes)
    return refused_file("document_too_large", "the file is too large",
                        "at most " + std::to_string(cabinet.limits.bytes / megabyte) + " MB");
  auto const mapped = Mapped::open(bytes);
  if (!mapped) return commands::Refused{commands::Refusal{mapped.error()}};
  auto const told = told_type(mapped->bytes(), cabinet.limits);
  if (auto const promised = type_named_by(given_name); promised && is_misnamed(told, *promised))
    return misnamed(*promised);
  if (!told) return refused_file(told.error().code, told.error().message, told.error().remedy, told.error().arguments);
  auto const type = named_type(told->type, given_name);
  NewAttachment taken{sha256_of(mapped->bytes()), bytes.size, type, safe_name(given_name, type), std::move(note)};
  auto const kept = cabinet.store->put({office, taken.hash}, bytes);
  if (!kept && kept.error() == no_space()) {
    auto full = fields::at_field(kept.error(), "file");
    full.code = "storage_full";
    return commands::Refused{commands::Refusal{Errc::unavailable, fields::Errors{std::move(full)}}};
  }
  if (!kept) return commands::Refused{commands::Refusal{kept.error()}};
  return taken;
}

}  // namespace amity::files
