// SPDX-License-Identifier: Apache-2.0
#include "atlas/short_name.h"
#include "core/clock.h"
#include "db/backup.h"
#include "journal/tables.h"
#include "office_verb.h"
#include "partnerships/name_city.h"
#include "verbs.h"
#include "work/letter_details.h"

#include <pwd.h>
#include <unistd.h>

#include <fstream>
#include <iostream>

namespace amity::app {
Result<void> make_folder(std::filesystem::path const& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error)
    return fail(Errc::unavailable, "the folder " + folder.string() + " cannot be made: " + error.message(), "data",
                "another folder by --data");
  if (access(folder.c_str(), W_OK | X_OK) != 0)
    return fail(Errc::unavailable, "the folder " + folder.string() + " may not be written to", "data",
                "another folder by --data, or write permission for this user");
  return {};
}

namespace {

// Partners that an older program made without a short name.
void name_partners(db::Transaction& transaction) {
  for (auto const& [office, slug] : office_slugs_in(transaction))
    for (auto const& one : partnerships::nameless_cities(transaction, office))
      if (auto const name = atlas::short_name_to_give(transaction, one.city))
        atlas::give_short_name(transaction, one.city, *name);
}

}  // namespace

void complain(Error const& error) {
  std::cerr << "amity: " << error.message << '\n';
  if (!error.remedy.empty()) std::cerr << "       accepted: " << error.remedy << '\n';
}

int status_of(Error const& error) {
  switch (error.code) {
    case Errc::unavailable:
      return cannot;
    case Errc::invalid:
    case Errc::not_found:
    case Errc::ambiguous:
    case Errc::conflict:
    case Errc::refused:
      return answer_is_no;
  }
  return cannot;
}

std::string actor_name() {
  auto const* entry = getpwuid(geteuid());
  return std::string("cli:") + (entry != nullptr ? entry->pw_name : std::to_string(geteuid()).c_str());
}

std::filesystem::path own_share() {
  std::error_code error;
  auto const binary = std::filesystem::read_symlink("/proc/self/exe", error);
  if (error) return {};
  auto const share = binary.parent_path().parent_path() / "share" / "amity";
  return std::filesystem::is_directory(share, error) ? share : std::filesystem::path{};
}

std::optional<db::Database> open_database(DataLocation const& place, Missing missing,
                                          db::Database::Options const& options) {
  if (place.database.empty()) {
    if (db::restore_is_unfinished(place.data / "amity.sqlite")) {
      complain({Errc::conflict, "a restore into " + place.data.string() + " was begun and not finished", "data",
                "amity restore with the same backup again, or another folder"});
      return std::nullopt;
    }
    if (missing == Missing::refuse && !std::filesystem::exists(place.data / "amity.sqlite")) {
      complain({Errc::not_found, "there is no data in " + place.data.string(), "data",
                "the folder of an instance by --data; `amity serve` or `amity import` makes one"});
      return std::nullopt;
    }
    if (auto const made = make_folder(place.data); !made) {
      complain(made.error());
      return std::nullopt;
    }
  }
  auto database = db::Database::open(place.url(), options);
  if (!database) {
    complain(database.error());
    return std::nullopt;
  }
  auto const migrated = database->migrate();
  if (!migrated) {
    complain(migrated.error());
    return std::nullopt;
  }
  if (*migrated > 0) {
    // Migrations change rows without a line of the journal: what the tables hold from here on is accounted for.
    auto transaction = database->write();
    work::find_translations(transaction);
    name_partners(transaction);
    journal::write_baseline(transaction, system_clock(), {actor_name()}, {});
    transaction.commit();
  }
  return std::move(*database);
}

}  // namespace amity::app
