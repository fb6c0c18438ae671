// SPDX-License-Identifier: Apache-2.0
#include "contract/web/request.h"

namespace amity::contract {

Refusal path_refusal(fields::Errors const& errors) {
  auto const& first = errors.first();
  if (first.code == "wrong_pattern") return errors;
  return Error{Errc::not_found, "nothing is called \"" + first.value + "\" here", first.field, first.remedy};
}

tl::expected<fields::Source, Refusal> body_source(http::Request const& request) {
  auto const type = request.header("Content-Type").value_or("");
  auto const media = type.substr(0, type.find(';'));
  auto const read = [](fields::Checked<fields::Source> source) -> tl::expected<fields::Source, Refusal> {
    if (!source) return tl::unexpected{Refusal{source.error()}};
    return std::move(*source);
  };
  if (http::same_name(media, "application/json")) return read(fields::json_source(request.body));
  if (http::same_name(media, "application/x-www-form-urlencoded")) return read(fields::form_source(request.body));
  return tl::unexpected{
      Refusal{Problem{.type = "/problems/unsupported-media-type",
                      .title = "A body of a type that is not read here",
                      .status = 415,
                      .detail = "the body is " + (media.empty() ? "of no type" : std::string(media.substr(0, 80))),
                      .remedy = "application/json"}}};
}

}  // namespace amity::contract
