// SPDX-License-Identifier: Apache-2.0
// The short name of a city ("chiang-mai"), by which addresses and rows of offices' folders name it, where nobody has
// given it one.
#pragma once

#include "core/id.h"

#include <optional>
#include <string>
#include <string_view>

namespace amity::db {
class Transaction;
}

namespace amity::atlas {

// What a city without a short name can be called: its English name, else the one it goes by, in small Latin letters
// (short_word.h), with a number behind it where another city is called so. Nothing for one that has a short name
// already, or that is not known.
std::optional<std::string> short_name_to_give(db::Transaction& transaction, CityId city);

// Whose choice a short name is: Amity's own, which can be changed by hand later, or a person's, which stays.
enum class NamedBy { itself, person };
// Gives it. The caller has seen that no other city is called so (is_short_name_free()).
void give_short_name(db::Transaction& transaction, CityId city, std::string_view name, NamedBy by = NamedBy::itself);
bool is_short_name_free(db::Transaction& transaction, std::string_view name);
// Whether the short name that stands was given by Amity itself.
bool is_short_name_given(db::Transaction& transaction, CityId city);

}  // namespace amity::atlas
