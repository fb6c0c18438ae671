// SPDX-License-Identifier: Apache-2.0
// Errors as RFC 9457 problem documents.
#pragma once

#include "contract/refusal.h"
#include "http/message.h"

namespace amity::server {

http::Response problem(contract::Refusal const& refusal);
http::Response transport_problem(http::Problem const& problem);

}  // namespace amity::server
