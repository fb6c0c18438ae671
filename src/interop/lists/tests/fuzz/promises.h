// SPDX-License-Identifier: Apache-2.0
// What the readers promise of any bytes at all; where one is broken, the program is aborted.
#pragma once

#include <string_view>

namespace amity::interop::lists {

// Imports of the world, into a few cities. world_pair and named_links: two files, with U+001E between them.
void world_pair_keeps_its_promises(std::string_view bytes);
void named_links_keeps_its_promises(std::string_view bytes);
void sparql_json_keeps_its_promises(std::string_view bytes);
void ties_table_keeps_its_promises(std::string_view bytes);
void entity_keeps_its_promises(std::string_view bytes);
void register_keeps_its_promises(std::string_view bytes);

}  // namespace amity::interop::lists
