// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/account.h"
#include "commands/testing/offices.h"
#include "journal/journal.h"
#include "journal/tables.h"
#include "people/people_list.h"
#include "people/retention.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace amity::people {

// A folder of the test's own, gone afterwards.
class Folder {
 public:
  Folder() {
    auto pattern = (std::filesystem::temp_directory_path() / "amity-people-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder could be made");
    path_ = pattern;
  }
  Folder(Folder const&) = delete;
  Folder& operator=(Folder const&) = delete;
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  std::filesystem::path const& path() const { return path_; }
  // All bytes of all files in it.
  std::string bytes() const {
    std::string all;
    for (auto const& file : std::filesystem::recursive_directory_iterator(path_)) {
      if (!file.is_regular_file()) continue;
      std::ifstream in(file.path(), std::ios::binary);
      all.append(std::istreambuf_iterator<char>(in), {});
    }
    return all;
  }

 private:
  std::filesystem::path path_;
};

// Two offices, a store of keys, on a real database.
class PeopleTest : public commands::OfficesTest {
 protected:
  void SetUp() override {
    now = day("2026-11-30") + std::chrono::hours{9};
    OfficesTest::SetUp();
  }
  template <class Work>
  auto done(OfficeId office, std::string const& verb, Work&& work) {
    return commands::execute_value(
        database, [this] { return now; }, {office, {"account:1"}, verb, "person", {}, {}}, work);
  }
  template <class Work>
  auto done(Work&& work) {
    return done(kunming, "person.verb", work);
  }

  static PersonFields hanako() {
    return {"佐藤花子", "SATO Hanako", "さとう はなこ", {{"zh", "佐藤市长"}, {"en", "Mayor Sato"}}, "ja en", "guest-1"};
  }
  PersonId person(PersonFields const& fields = hanako(), OfficeId office = kunming) {
    return done(office, "person.add", [&](auto& c) { return add_person(c, fields); }).value();
  }
  OrganisationId organisation(LocalText name = {{"en", "City of Fujisawa"}, {"zh", "藤泽市"}}) {
    OrganisationFields fields;
    fields.name = std::move(name);
    fields.kind = OrganisationKind::city_government;
    fields.city = CityId{2};
    return done([&](auto& c) { return add_organisation(c, fields); }).value();
  }
  CapId cap(PersonId who, OrganisationId where, CapFields fields) {
    fields.organisation = where;
    return done([&](auto& c) { return add_cap(c, who, fields); }).value();
  }
  Person stored(PersonId id, OfficeId office = kunming) {
    return read([&](auto& tx) { return person_of(tx, office, id).value(); });
  }
  auto personal_put(PersonId id, PersonalFields const& fields) {
    auto const before = read([&](auto& tx) { return personal_of(tx, keys, kunming, id).value().opened(); });
    auto const version = stored(id).personal_version;
    return done([&](auto& c) {
      return change_personal(c, keys, id, fields, commands::Seen{version, texts_of(before)});
    });
  }
  PersonalFields opened(PersonId id) {
    return read([&](auto& tx) { return personal_of(tx, keys, kunming, id).value().opened(); });
  }
  std::size_t jobs_waiting() {
    return read([](auto& tx) {
      return tx
          .all({"j", "SELECT id FROM job WHERE kind = 'people.destroy_keys'"}, {},
               [](db::Row const& row) { return row.integer(0); })
          .size();
    });
  }
  // What `amity doctor` would say.
  std::vector<std::string> troubles() {
    auto tx = database.read();
    auto found = journal::verify_tables(tx);
    for (auto const& broken : journal::verify(tx).breaks) found.push_back(broken.what);
    for (auto& line : verify_keys(tx, keys, now)) found.push_back(std::move(line));
    return found;
  }
  static Day day(std::string_view text) { return parse_day(text).value(); }

  Folder folder;
  KeyStore keys{KeyStore::open(folder.path() / "keys").value()};
};

}  // namespace amity::people
