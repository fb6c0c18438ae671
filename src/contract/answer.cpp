// SPDX-License-Identifier: Apache-2.0
#include "contract/answer.h"

namespace amity::contract {
namespace {

http::CachePolicy keep_of(Caching caching) {
  return caching == Caching::none ? http::CachePolicy::no : http::CachePolicy::until_invalidated;
}

http::Effort effort_of(Caching caching) { return caching == Caching::best ? http::Effort::best : http::Effort::quick; }

}  // namespace

http::Method method_of(Method method) {
  switch (method) {
    case Method::get:
      return http::Method::get;
    case Method::put:
      return http::Method::put;
    case Method::post:
      return http::Method::post;
    case Method::del:
      return http::Method::del;
    case Method::patch:
      return http::Method::patch;
  }
  return http::Method::other;
}

http::Cost cost_of(Cost cost) {
  switch (cost) {
    case Cost::light:
      return http::Cost::light;
    case Cost::quick:
      return http::Cost::quick;
    case Cost::heavy:
      return http::Cost::heavy;
    case Cost::write:
      return http::Cost::write;
    case Cost::remote:
      return http::Cost::remote;
  }
  return http::Cost::heavy;
}

http::Response respond_with_bytes(unsigned status, std::string bytes, std::string media, Caching caching) {
  return {status,
          {{"Cache-Control", "no-cache"}},
          http::prepare(std::move(bytes), std::move(media), effort_of(caching)),
          keep_of(caching)};
}

http::Response respond_with_file(File const& file, Caching caching) {
  auto response = respond_with_bytes(200, file.bytes, file.media_type, caching);
  if (!file.name.empty())
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + file.name + "\"");
  return response;
}

}  // namespace amity::contract
