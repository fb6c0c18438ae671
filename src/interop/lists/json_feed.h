// SPDX-License-Identifier: Apache-2.0
// A stream of JSON into a parser of Boost.JSON, whatever its size. Private to the room.
#pragma once

#include <boost/json/basic_parser.hpp>

#include <cstddef>
#include <istream>
#include <string>
#include <string_view>

namespace amity::interop::lists {

struct JsonFed {
  boost::json::error_code ec;
  std::size_t done{};  // bytes
};

// Feeds all of it; an error also where the document ends early or something follows it.
template <class Parser>
JsonFed feed_json(std::istream& in, Parser& parser) {
  std::string buffer(1 << 16, '\0');
  JsonFed fed;
  while (in && !fed.ec) {
    in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    auto const got = static_cast<std::size_t>(in.gcount());
    std::string_view rest(buffer.data(), got);
    if (!parser.done()) {
      auto const used = parser.write_some(true, rest.data(), rest.size(), fed.ec);
      fed.done += used;
      rest.remove_prefix(used);
    }
    if (!fed.ec && parser.done() && rest.find_first_not_of(" \t\r\n") != std::string_view::npos)
      fed.ec = boost::json::error::extra_data;
  }
  if (!fed.ec && !parser.done()) parser.write_some(false, "", 0, fed.ec);
  return fed;
}

}  // namespace amity::interop::lists
