// SPDX-License-Identifier: Apache-2.0
#include "files/intake.h"

#include "files/name.h"

namespace amity::files {
namespace {

commands::Refused refused_file(std::string code, std::string message, std::string remedy) {
  return commands::Refused{commands::Refusal{fields::Errors{
      std::vector{fields::FieldError{"file", {}, std::move(message), std::move(remedy), std::move(code), {}, 0}}, 0}}};
}

// A text whose name says that it is a table.
Type named_type(Type told, std::string_view name) {
  auto const is_csv = name.size() >= 4 && (name.ends_with(".csv") || name.ends_with(".CSV"));
  return told == Type::text && is_csv ? Type::csv : told;
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
  if (!told) return refused_file(told.error().code, told.error().message, told.error().remedy);
  auto const type = named_type(told->type, given_name);
  NewAttachment taken{sha256_of(mapped->bytes()), bytes.size, type, safe_name(given_name, type), std::move(note)};
  if (auto const kept = cabinet.store->put({office, taken.hash}, bytes); !kept)
    return commands::Refused{commands::Refusal{kept.error()}};
  return taken;
}

}  // namespace amity::files
