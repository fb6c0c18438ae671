// SPDX-License-Identifier: Apache-2.0
// The answer of an operation as a response.
#pragma once

#include "contract/json.h"
#include "contract/refusal.h"
#include "contract/traits.h"
#include "http/router.h"

#include <concepts>

namespace amity::contract {

// Whether an answer is kept for whoever asks the same until what it rests on changes, and how well it is compressed:
// `best` is for what many ask, `quick` where there are as many questions as one likes.
enum class Caching : std::uint8_t { none, quick, best };

// A handler says otherwise by `static constexpr auto caching`, or of each answer by `static Caching caching(answer)`.
template <class Operation, class Handler>
constexpr Caching caching_of(Handler const&, [[maybe_unused]] typename Operation::Answer const& answer) {
  if constexpr (requires { Caching{Handler::caching}; })
    return Handler::caching;
  else if constexpr (requires { Handler::caching(answer); })
    return Handler::caching(answer);
  else
    return Operation::method == Method::get && Operation::access == everybody && !Operation::rests_on.empty()
               ? Caching::best
               : Caching::none;
}

http::Method method_of(Method method);
http::Cost cost_of(Cost cost);

http::Response respond_with_bytes(unsigned status, std::string bytes, std::string media, Caching caching);
http::Response respond_with_file(File const& file, Caching caching);

// What only those with a token may see is kept by nobody on the way, nor in a browser.
inline http::Response for_one_only(http::Response response) {
  response.cache_policy = http::CachePolicy::no;
  std::erase_if(response.headers, [](auto const& line) { return line.first == "Cache-Control"; });
  response.headers.emplace_back("Cache-Control", "private, no-store");
  return response;
}

template <class Operation>
http::Response respond_as(typename Operation::Answer const& answer, Caching caching) {
  using Answer = typename Operation::Answer;
  if constexpr (std::same_as<Answer, NoContent>)
    return {Operation::status, {{"Cache-Control", "no-store"}}, nullptr, http::CachePolicy::no};
  else if constexpr (std::same_as<Answer, File>)
    return respond_with_file(answer, caching);
  else
    return respond_with_bytes(Operation::status, json_text(answer), std::string(Operation::media.front()), caching);
}

}  // namespace amity::contract
