// SPDX-License-Identifier: Apache-2.0
// What an operation is asked, out of a request.
#pragma once

#include "contract/input.h"
#include "contract/traits.h"
#include "contract/web/refusal.h"
#include "http/message.h"

namespace amity::contract {

// Errors in the path: what it names cannot be (404), or is not written as a name must be (422).
Refusal path_refusal(fields::Errors const& errors);
// JSON or a form by its Content-Type; 415 for another.
tl::expected<fields::Source, Refusal> body_source(http::Request const& request);

template <class Parameters>
tl::expected<Parameters, Refusal> read_parameters(http::Request const& request) {
  auto const source = fields::query_source(request.decoded.query);
  fields::Reader query(source);
  Parameters parameters{};
  if constexpr (!std::same_as<Parameters, None>) parameters = read_members<Parameters>(query);
  query.reject_unknown();
  if constexpr (!std::same_as<Parameters, None>) {
    auto const path_source = fields::query_source(request.path_parameters);
    fields::Reader path(path_source);
    read_path(path, parameters);
    if (path.failed()) return tl::unexpected{path_refusal(path.errors())};
  }
  if (query.failed()) return tl::unexpected{Refusal{query.errors()}};
  return parameters;
}

template <class Body>
tl::expected<Body, Refusal> read_body(http::Request const& request) {
  if constexpr (std::same_as<Body, None>) {
    return None{};
  } else {
    auto const source = body_source(request);
    if (!source) return tl::unexpected{source.error()};
    auto body = read_input<Body>(*source);
    if (!body) return tl::unexpected{Refusal{body.error()}};
    return std::move(*body);
  }
}

}  // namespace amity::contract
