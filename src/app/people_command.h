// SPDX-License-Identifier: Apache-2.0
// amity keys and amity retention: the keys of what is personal of people, and what should be gone. Private to the room.
#pragma once

#include "people/key_store.h"
#include "verbs.h"

#include <CLI/App.hpp>

#include <memory>
#include <optional>

namespace amity::app {

// --keys, for the verbs that need the keys of personal values.
void add_keys_option(CLI::App& verb, DataLocation& place);
// Nothing where the place has no folder for them: PostgreSQL without --keys. Errc::unavailable where it has one that
// cannot be used.
Result<std::optional<people::KeyStore>> open_keys(DataLocation const& place);

int keys_backup(DataLocation const& place, std::filesystem::path const& folder, Output output);
int keys_restore(DataLocation const& place, std::filesystem::path const& file, Output output);
// What should be gone and is not; `apply`: erases it now, as the nightly job does.
enum class Retain { list, apply };
int retention(DataLocation const& place, Retain what, Output output);

void add_people_verbs(CLI::App& app, int& status);

}  // namespace amity::app
