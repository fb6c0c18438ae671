// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/message.h"

#include <cstdint>
#include <span>
#include <string>

namespace amity::http {

// Who made a client send a request, as far as browsers say: a page of ours, a page of somebody else's (forgery of
// requests across sites), or nobody that a browser would tell of, as with programs and old browsers.
enum class Sender : std::uint8_t { own_page, foreign_page, not_told };

// From Sec-Fetch-Site and Origin. Origins in `own` ("https://amity.example") are ours; without Sec-Fetch-Site so is an
// Origin with the host and port of the Host line. To be asked for unsafe methods; only foreign_page is to be refused
// where a credential that browsers send by themselves (a cookie) gives rights.
Sender sender_of(Request const& request, std::span<std::string const> own = {});

}  // namespace amity::http
