// SPDX-License-Identifier: Apache-2.0
// What was edited by hand goes out with an office's folder, goes in elsewhere, and is equal there.
#include "interop/office_folder/export.h"

#include "commands/testing.h"
#include "core/testing.h"
#include "curation/lists.h"
#include "db/testing.h"
#include "files/intake.h"
#include "interop/formats/testing.h"
#include "interop/office_folder/import.h"
#include "partnerships/recording.h"
#include "pavilion/exhibit.h"
#include "pavilion/hall_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

namespace amity::interop::office_folder {
namespace {

using commands::Command;
using commands::FieldTexts;
using commands::Seen;
using curation::List;

// An empty instance: the countries of the world, no city.
struct Elsewhere {
  explicit Elsewhere(std::size_t kind)
      : database(db::Database::open(db::test_database_url(db::test_database_kinds().at(kind))).value()) {
    database.migrate().value();
    auto transaction = database.write();
    for (auto const* code :
         {"AF", "AU", "BD", "BN", "BO", "BR", "BT", "CA", "CH", "CL", "CN", "CO", "CU", "DE", "ES", "FI", "FR",
          "GB", "ID", "IN", "IR", "IT", "JP", "KE", "KH", "KR", "LA", "LK", "MA", "MM", "MV", "MX", "MY", "NP",
          "NZ", "PH", "PK", "PL", "PT", "RU", "SE", "SG", "TH", "TL", "TR", "UA", "US", "UZ", "VN", "ZA", "BZ",
          "GT", "HK", "HT", "KN", "LC", "MH", "MO", "PW", "PY", "SZ", "TV", "TW", "VA", "VC"})
      transaction.execute({"country",
                           "INSERT INTO country (code, alpha3, numeric_code, region, subregion) VALUES "
                           "(:code, :code, '', 'asia', 'eastern-asia')"},
                          {{"code", code}});
    transaction.commit();
  }
  OfficeReport take_in(std::filesystem::path const& folder, files::Cabinet const* cabinet = nullptr) {
    auto report = import_office(database, clock, {the_world, {"test"}, "import.office", {}, {}, {}}, folder, cabinet);
    if (!report) throw std::runtime_error(report.error().first().message);
    office = report->id;
    return *std::move(report);
  }
  std::vector<FolderFile> taken_out(std::string const& slug) {
    auto transaction = database.read();
    return export_office(transaction, slug).value();
  }
  template <class Work>
  void by_hand(Work const& work) {
    auto transaction = database.write();
    commands::in_command(transaction, clock, "by.hand", [&](Command& command) -> fields::Checked<bool> {
      command.belongs_to(office);
      auto const done = work(command);
      EXPECT_TRUE(done) << (done ? "" : done.error().errors.first().message);
      return true;
    });
    transaction.commit();
  }
  CityId city(std::string const& slug) {
    return database.read()
        .one({"city", "SELECT id FROM city WHERE slug = :slug"}, {{"slug", slug}},
             [](db::Row const& row) { return row.get<CityId>(0); })
        .value();
  }

  Clock clock{fixed_clock(parse_day("2026-11-28").value())};
  db::Database database;
  OfficeId office{};
};

class AnOfficesFolder : public testing::TestWithParam<std::size_t> {
 protected:
  static void write(formats::Folder const& folder, std::vector<FolderFile> const& files) {
    for (auto const& file : files) folder.write(file.name, file.text);
  }
  static FolderFile const& file(std::vector<FolderFile> const& files, std::string_view name) {
    return *std::ranges::find(files, name, &FolderFile::name);
  }
};

// Of the office's own record.
commands::Outcome<std::monostate> somebody_decides(Command&, partnerships::OwnAct const&) { return std::monostate{}; }

// One change of a row of each list, as its form makes it.
void change_first_row(Elsewhere& here, List list, std::string const& field, std::string const& text) {
  here.by_hand([&](Command& command) {
    auto const row = curation::rows_of(command.transaction(), here.office, list).front();
    auto wanted = row.texts;
    wanted[field] = text;
    return curation::write_row(command, list, row.row, wanted, Seen{row.version, row.texts});
  });
}

TEST_P(AnOfficesFolder, names_all_cities_without_a_short_name_at_once) {
  Elsewhere here(GetParam());
  here.take_in(repository_root() / "data/kunming");
  {
    auto transaction = here.database.write();
    transaction.execute({"nameless", "UPDATE city SET slug = NULL WHERE slug IN ('fujisawa', 'zurich')"}, {});
    transaction.commit();
  }
  auto transaction = here.database.read();
  auto const refused = export_office(transaction, "kunming");
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().message, testing::StartsWith("2 cities have no short name"));
  EXPECT_THAT(refused.error().message, testing::HasSubstr("Fujisawa (A"));
  EXPECT_THAT(refused.error().message, testing::HasSubstr("Zürich (A"));
  EXPECT_THAT(refused.error().remedy, testing::HasSubstr("doctor --give-names"));
}

TEST_P(AnOfficesFolder, as_it_came_goes_out_and_in_again_without_a_change) {
  for (auto const* slug : {"kunming", "fujisawa"}) {
    Elsewhere here(GetParam());
    auto const read = here.take_in(repository_root() / "data" / slug);
    auto const files = here.taken_out(slug);
    formats::Folder const folder;
    write(folder, files);
    // Nothing is new to the instance it came from, and every row that was read is there.
    auto const again = here.take_in(folder.path);
    EXPECT_THAT(again.refused, testing::IsEmpty()) << again.refused.front().why;
    EXPECT_EQ(again.total().changed, 0) << slug;
    for (auto const& counts : read.files) EXPECT_EQ(file(files, counts.file).rows, counts.accepted) << counts.file;
    Elsewhere there(GetParam());
    EXPECT_THAT(there.take_in(folder.path).refused, testing::IsEmpty());
    EXPECT_EQ(there.taken_out(slug), files) << slug;
  }
}

TEST_P(AnOfficesFolder, edited_by_hand_comes_out_and_goes_in_elsewhere_equal) {
  Elsewhere here(GetParam());
  here.take_in(repository_root() / "data/kunming");
  here.by_hand([&](Command& command) {
    partnerships::SourceFields source{partnerships::SourceKind::office, "公报，“2026”, \"gazette\""};
    source.note = "two\nlines, and a comma";
    return record_source(command, "gazette-2026", source, {});
  });
  here.by_hand([&](Command& command) {
    partnerships::AssertionFields said;
    said.kind = partnerships::Kind::friendly_exchange;
    said.stage = partnerships::Stage::active;
    said.signed_on = PartialDate::parse("1986-11").value();
    said.side = partnerships::OfficeSide::partner;
    said.note = " =1+1; 'quoted'";
    return record_assertion(command, here.city("chefchaouen"), "gazette-2026", said, {},
                            {partnerships::OlderSource::asks, somebody_decides});
  });
  here.by_hand([&](Command& command) {
    partnerships::MoveFields move;
    move.act = partnerships::Act::renew;
    move.on = PartialDate::parse("2024").value();
    move.authority = "市政府";
    move.source = "gazette-2026";
    move.note = {{"ja", "更新"}};
    return record_move(command, here.city("fujisawa"), move);
  });
  here.by_hand([&](Command& command) {
    return pavilion::record_hall_text(
        command, here.city("zurich"), {{"zh", "新的文字"}, {"en", "New words"}},
        Seen{1, pavilion::texts_of(
                    pavilion::kept_hall_text(command.transaction(), here.office, here.city("zurich")).value)});
  });
  change_first_row(here, List::figures, "statement_ja", "改めた\n文言");
  change_first_row(here, List::targets, "count", "26");
  change_first_row(here, List::policies, "note", "by hand");
  change_first_row(here, List::posts, "serves", "MM;TH");
  here.by_hand([&](Command& command) {
    return curation::write_row(command, List::figures, 0,
                               {{"on", "2026-11"}, {"kind", "countries"}, {"count", "30"}, {"source", "gazette-2026"}},
                               {});
  });
  here.by_hand([&](Command& command) {
    auto const last = curation::rows_of(command.transaction(), here.office, List::posts).back();
    return curation::take_back_row(command, List::posts, last.row, last.version);
  });

  auto const files = here.taken_out("kunming");
  EXPECT_THAT(file(files, "assertions.csv").text,
              testing::HasSubstr("chefchaouen,friendly_exchange,active,1986-11,,partner,gazette-2026,medium,,"));
  formats::Folder const folder;
  write(folder, files);
  Elsewhere there(GetParam());
  EXPECT_THAT(there.take_in(folder.path).refused, testing::IsEmpty());
  EXPECT_EQ(there.taken_out("kunming"), files);

  // Value by value, as each verb tells of them.
  auto before = here.database.read();
  auto after = there.database.read();
  for (auto const list : curation::all_lists) {
    auto const rows = curation::rows_of(before, here.office, list);
    auto const others = curation::rows_of(after, there.office, list);
    ASSERT_EQ(rows.size(), others.size());
    for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(rows[i].texts, others[i].texts) << to_string(list);
  }
  EXPECT_EQ(partnerships::kept_source(before, here.office, "gazette-2026").value,
            partnerships::kept_source(after, there.office, "gazette-2026").value);
  EXPECT_EQ(partnerships::kept_assertion(before, here.office, here.city("chefchaouen"), "gazette-2026")->value,
            partnerships::kept_assertion(after, there.office, there.city("chefchaouen"), "gazette-2026")->value);
  EXPECT_EQ(partnerships::kept_life(before, here.office, here.city("fujisawa"))->moves,
            partnerships::kept_life(after, there.office, there.city("fujisawa"))->moves);
  EXPECT_EQ(pavilion::kept_hall_text(before, here.office, here.city("zurich")).value,
            pavilion::kept_hall_text(after, there.office, there.city("zurich")).value);
}

// A store in a folder of its own, and a document that was handed in there and looked at.
struct Kept {
  explicit Kept(formats::Folder const& folder)
      : cabinet{files::open_folder(folder.path / "store").value(), folder.path, {}} {}
  files::NewAttachment taken(OfficeId office, formats::Folder const& from, std::string const& name) const {
    return files::take_in(cabinet, office, files::piece_at(from.path / name).value(), name, {}).value();
  }
  std::string bytes(OfficeId office, std::string const& hash) const {
    auto const piece = cabinet.store->get({office, hash}).value();
    return std::string(files::Mapped::open(piece).value().bytes());
  }
  files::Cabinet cabinet;
};

TEST_P(AnOfficesFolder, takes_documents_and_pictures_along_byte_by_byte) {
  formats::Folder const given;
  given.write("minutes.txt", "会谈纪要 / minutes of the talks\n");
  formats::Folder const first;
  Kept const store(first);
  Elsewhere here(GetParam());
  here.take_in(repository_root() / "data/kunming");
  pavilion::ExhibitFields const words{
      pavilion::Sight::everyone, "Li Hua", {{"zh", "会谈纪要"}, {"en", "Minutes,\nsigned"}}, {}};
  here.by_hand([&](Command& command) {
    return pavilion::add_exhibit(command, here.city("zurich"), store.taken(here.office, given, "minutes.txt"), words);
  });
  auto const files = here.taken_out("kunming");
  auto const piece = std::ranges::find_if(files, [](FolderFile const& one) { return !one.kept_hash.empty(); });
  ASSERT_NE(piece, files.end());
  EXPECT_EQ(piece->name, "documents/" + piece->kept_hash + ".txt");

  formats::Folder const folder;
  std::filesystem::create_directories(folder.path / "documents");
  for (auto const& one : files)
    folder.write(one.name, one.kept_hash.empty() ? one.text : store.bytes(here.office, one.kept_hash));
  formats::Folder const second;
  Kept const elsewhere(second);
  Elsewhere there(GetParam());
  EXPECT_THAT(there.take_in(folder.path, &elsewhere.cabinet).refused, testing::IsEmpty());
  EXPECT_EQ(there.taken_out("kunming"), files);
  EXPECT_EQ(elsewhere.bytes(there.office, piece->kept_hash), store.bytes(here.office, piece->kept_hash));
  // Once more, there and here: nothing is new.
  EXPECT_EQ(there.take_in(folder.path, &elsewhere.cabinet).total().changed, 0);
  EXPECT_EQ(here.take_in(folder.path, &store.cabinet).total().changed, 0);
}

// What the job that looks at documents found of one.
void looked_at(Elsewhere& here, std::string const& hash, files::Looked const& found) {
  here.by_hand([&](Command& command) { return files::settle(command, hash, found); });
}
std::string refused_name_and_state(Elsewhere& here, CityId partner) {
  auto reading = here.database.read();
  std::string all;
  for (auto const& one : pavilion::exhibits_of(reading, here.office, partner))
    all += one.attachment.name + " " + std::string(to_string(one.attachment.document.state)) +
           (one.attachment.is_there() ? ";" : " away;");
  return all;
}

TEST_P(AnOfficesFolder, looks_again_at_what_was_refused_and_puts_a_mended_file_in_its_place) {
  formats::Folder const folder;
  formats::Folder const kept;
  Kept const store(kept);
  Elsewhere here(GetParam());
  here.take_in(repository_root() / "data/kunming");
  write(folder, here.taken_out("kunming"));
  std::filesystem::create_directories(folder.path / "documents");
  folder.write("documents.csv", "partner,file,name\nzurich,documents/minutes.txt,minutes.txt\n");
  folder.write("documents/minutes.txt", "Minutes, damaged");
  here.take_in(folder.path, &store.cabinet);
  auto const hash = files::sha256_of("Minutes, damaged");
  auto const refuse = [&] {
    looked_at(here, hash, {.state = files::DocumentState::refused, .why = "Eicar", .kept_hash = hash});
  };
  refuse();
  EXPECT_EQ(refused_name_and_state(here, here.city("zurich")), "minutes.txt refused;");

  here.take_in(folder.path, &store.cabinet);
  EXPECT_EQ(refused_name_and_state(here, here.city("zurich")), "minutes.txt waiting;") << "looked at once more";
  refuse();
  folder.write("documents/minutes.txt", "Minutes, whole");
  EXPECT_THAT(here.take_in(folder.path, &store.cabinet).refused, testing::IsEmpty());
  EXPECT_EQ(refused_name_and_state(here, here.city("zurich")), "minutes.txt refused away;minutes.txt waiting;");
}

// A JPEG of a few bytes with that segment in it.
std::string jpeg_with(std::string const& segment) {
  using namespace std::string_literals;
  return "\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0"s + segment +
         "\xff\xc0\0\x0b\x08\0\x10\0\x10\1\1\x11\0\xff\xda\0\x08\1\1\0\0\x3f\0\x2a\xff\xd9"s;
}

TEST_P(AnOfficesFolder, believes_what_is_in_a_picture_and_never_a_column) {
  using namespace std::string_literals;
  formats::Folder const folder;
  formats::Folder const kept;
  Kept const store(kept);
  Elsewhere here(GetParam());
  here.take_in(repository_root() / "data/kunming");
  write(folder, here.taken_out("kunming"));
  std::filesystem::create_directories(folder.path / "documents");
  folder.write("documents.csv",
               "partner,file,name,made_anew\nzurich,documents/a.jpg,a.jpg,true\nzurich,documents/b.jpg,b.jpg,\n");
  folder.write("documents/a.jpg", jpeg_with("\xff\xe1\0\x0e"
                                            "Exif\0\0GPS hi"s));
  folder.write("documents/b.jpg", jpeg_with(""));
  ASSERT_THAT(here.take_in(folder.path, &store.cabinet).refused, testing::IsEmpty());
  auto reading = here.database.read();
  auto const all = pavilion::exhibits_of(reading, here.office, here.city("zurich"));
  ASSERT_EQ(all.size(), 2U);
  EXPECT_FALSE(all[0].attachment.document.is_anew) << "it says where it was taken, whatever the column says";
  EXPECT_TRUE(all[1].attachment.document.is_anew) << "there is nothing to take out of it";
}

TEST_P(AnOfficesFolder, names_a_document_that_it_lacks_or_that_lies_elsewhere) {
  formats::Folder const folder;
  Elsewhere here(GetParam());
  here.take_in(repository_root() / "data/kunming");
  write(folder, here.taken_out("kunming"));
  folder.write("documents.csv",
               "partner,file,name\nzurich,documents/none.txt,none.txt\nzurich,documents/../office.toml,office.txt\n");
  Kept const store(folder);
  auto const refused = here.take_in(folder.path, &store.cabinet).refused;
  ASSERT_EQ(refused.size(), 2U);
  EXPECT_EQ(refused[0].why, "there is no such file in the folder");
  EXPECT_EQ(refused[1].accepted, "documents/NAME");
}

TEST_P(AnOfficesFolder, of_nobody_is_not_there) {
  Elsewhere here(GetParam());
  auto transaction = here.database.read();
  EXPECT_EQ(export_office(transaction, "atlantis").error().code, Errc::not_found);
}

INSTANTIATE_TEST_SUITE_P(Databases, AnOfficesFolder,
                         testing::Range<std::size_t>(0, std::getenv("AMITY_TEST_POSTGRES") ? 2U : 1U),
                         [](auto const& kind) { return std::string(kind.param == 0 ? "sqlite" : "postgresql"); });

}  // namespace
}  // namespace amity::interop::office_folder
