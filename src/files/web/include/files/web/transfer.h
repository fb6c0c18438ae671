// SPDX-License-Identifier: Apache-2.0
// Documents on their way in and out over HTTP.
#pragma once

#include "files/intake.h"
#include "http/router.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace amity::files::web {

// What routes of documents work with. Lives as long as the server.
struct Depot {
  Cabinet cabinet;
  std::shared_ptr<http::Spool> spool;
  std::function<void()> wake{};  // whoever looks at new documents; called once one is named
};

// Of a route that files are sent to: as large as the cabinet takes them, onto the disk.
http::RouteOptions upload_options(Depot const& depot);

// The body as a file; nothing where there is none.
Piece body_of(http::Request const& request);

// What was sent by a form with the fields `file` and `note`.
struct SentForm {
  Piece file;        // of no bytes where none was chosen
  std::string name;  // as it was given
  std::string note;
  std::string token;                                         // what the field `token_name` holds
  std::map<std::string, std::string, std::less<>> others{};  // of the form, short texts
};
// Nothing where it is no such form, or was cut off.
std::optional<SentForm> sent_form(http::Request const& request, std::string_view token_name);

// The document as a file to be kept. Whatever it is, a browser runs none of it: it is never shown in place, its type is
// the told one, and what should show it all the same has no rights at all. Errc::conflict while it is being looked at
// and where it was refused; Errc::not_found and Errc::unavailable as the store says.
Result<http::Response> download(Cabinet const& cabinet, OfficeId office, Attachment const& attachment);
// Its preview. Errc::not_found where there is none.
Result<http::Response> preview(Cabinet const& cabinet, OfficeId office, Attachment const& attachment);

}  // namespace amity::files::web
