// SPDX-License-Identifier: Apache-2.0
#include "fields/errors.h"

namespace amity::fields {
namespace {

Errc errc_of(std::string_view code) {
  for (auto const errc : {Errc::not_found, Errc::ambiguous, Errc::conflict, Errc::refused, Errc::unavailable})
    if (code == code_of(errc)) return errc;
  return Errc::invalid;
}

}  // namespace

std::string_view code_of(Errc code) {
  switch (code) {
    case Errc::invalid:
      return "invalid";
    case Errc::not_found:
      return "not_found";
    case Errc::ambiguous:
      return "ambiguous";
    case Errc::conflict:
      return "conflict";
    case Errc::refused:
      return "refused";
    case Errc::unavailable:
      return "unavailable";
  }
  return "invalid";
}

std::string told_in_file(std::string_view file, FieldError const& error) {
  if (error.code == code_of(Errc::unavailable)) return error.message;
  auto told = std::string(file);
  if (error.line > 0) told += ", line " + std::to_string(error.line);
  // An unknown field is named by its message.
  if (!error.field.empty() && error.code != "unknown_field") told += ": " + error.field;
  return told + ": " + error.message;
}

FieldError at_field(Error const& error, std::string field) {
  return {std::move(field), {}, error.message, error.remedy, std::string(code_of(error.code)), {}};
}

Errors::Errors(Error const& error) : Errors(at_field(error, error.field)) {}

Errors::Errors(std::vector<FieldError> all, std::size_t left_out) : all_(std::move(all)), left_out_(left_out) {}

Errors::operator Error() const { return {errc_of(first().code), first().message, first().field, first().remedy}; }

}  // namespace amity::fields
