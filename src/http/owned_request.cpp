// SPDX-License-Identifier: Apache-2.0
#include "owned_request.h"

#include <numeric>
#include <utility>
#include <vector>

namespace amity::http {

namespace {

struct OwnedRequest {
  std::string text;  // the target and all header lines, one behind the other
  std::string body;
  std::vector<Field> fields;
  Request request;
};

}  // namespace

std::shared_ptr<Request> own(Request request, std::string body) {
  auto owned = std::make_shared<OwnedRequest>();
  // Reserved before the first view is taken, so that the text never moves.
  owned->text.reserve(std::accumulate(
      request.fields.begin(), request.fields.end(), request.target.size(),
      [](std::size_t sum, Field const& field) { return sum + field.name.size() + field.value.size(); }));
  auto const copy = [&](std::string_view part) {
    auto const at = owned->text.size();
    owned->text += part;
    return std::string_view{owned->text}.substr(at);
  };
  request.target = copy(request.target);
  owned->fields.reserve(request.fields.size());
  for (auto const& [name, value] : request.fields) {
    auto const own_name = copy(name);
    owned->fields.push_back({own_name, copy(value)});
  }
  request.fields = owned->fields;
  owned->body = std::move(body);
  request.body = owned->body;
  owned->request = std::move(request);
  return {owned, &owned->request};
}

}  // namespace amity::http
