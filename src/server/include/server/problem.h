// SPDX-License-Identifier: Apache-2.0
// Errors as RFC 9457 problem documents.
#pragma once

#include "core/result.h"
#include "http/message.h"

#include <boost/json/object.hpp>

#include <string>
#include <vector>

namespace amity::server {

// The one table from error to status; no default, so that a new kind fails the build.
unsigned status_of(Errc code);

boost::json::object problem_document(Error const& error);
http::Response problem(Error const& error);
http::Response problem(Error const& error, std::vector<std::string> const& nearest);
http::Response transport_problem(http::Problem const& problem);
http::Response as_json(boost::json::object const& document, http::CachePolicy keep);
http::Response as_json(boost::json::object const& document, http::CachePolicy keep, http::Effort effort);

}  // namespace amity::server
