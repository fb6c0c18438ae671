// SPDX-License-Identifier: Apache-2.0
// Documents on real databases and in a real folder, looked at by the job.
#include "files/document.h"

#include "commands/execute.h"
#include "db/testing.h"
#include "files/look.h"
#include "jobs/queue.h"
#include "jobs/runner.h"
#include "journal/journal.h"
#include "journal/tables.h"
#include "made.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace amity::files {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr OfficeId kunming{1};
constexpr OfficeId fujisawa{2};

class Documents : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    (void)database.migrate().value();
    auto tx = database.write();
    tx.execute({"c", "INSERT INTO country VALUES ('CN', 'CHN', '156', 'Asia', 'Eastern Asia', NULL, NULL)"});
    tx.execute({"k",
                "INSERT INTO city (id, sort, name, folded, country_code, admin1, feature) "
                "VALUES (1, 'city', 'A city', 'a city', 'CN', '', '')"});
    for (auto const office : {kunming, fujisawa})
      tx.execute({"o",
                  "INSERT INTO office (id, slug, home_city_id, timezone, accent_day, accent_night, languages) "
                  "VALUES (:id, :slug, 1, 'Asia/Shanghai', '#b3263a', '#ff7a87', 'zh')"},
                 {{"id", office}, {"slug", "office-" + std::to_string(office.value)}});
    journal::write_baseline(tx, clock, {"test"}, {});
    tx.commit();
    cabinet.store = open_folder(folder.path() / "documents").value();
    cabinet.work = folder.path() / "under-way";
    std::filesystem::create_directory(cabinet.work);
  }

  template <class Work>
  auto done(OfficeId office, Work&& work) {
    return commands::execute_value(database, clock, {office, {"account:1"}, "a.verb", "letter", {}, {}}, work);
  }
  commands::Outcome<NewAttachment> taken(std::string const& bytes, std::string const& name, OfficeId office = kunming) {
    return take_in(cabinet, office, piece_with(bytes), name, {});
  }
  AttachmentId attached_to(std::int64_t letter, std::string const& bytes, std::string const& name,
                           OfficeId office = kunming) {
    auto const wanted = taken(bytes, name, office).value();
    return done(office, [&](auto& c) { return attach(c, {"letter", letter}, wanted); }).value();
  }
  std::vector<Attachment> of(std::int64_t letter, OfficeId office = kunming) {
    auto tx = database.read();
    return attachments_of(tx, office, {"letter", letter});
  }
  Document document(std::string const& bytes, OfficeId office = kunming) {
    auto tx = database.read();
    return document_of(tx, office, sha256_of(bytes)).value();
  }
  std::vector<std::int64_t> letters_saying(std::string_view text, OfficeId office = kunming) {
    auto tx = database.read();
    return found(tx, office, "letter", text, 100);
  }
  std::vector<jobs::Job> jobs_there() {
    auto tx = database.read();
    return jobs::list(tx, {.kind = std::string(look_kind.name)});
  }
  // Does all jobs that wait, once each.
  void look(std::optional<ScannerAddress> const& scanner = {}) {
    jobs::Runner runner(database, {look_handler(database, clock, cabinet, scanner)}, {.clock = clock});
    for (auto const& job : jobs_there())
      while (jobs_now(job.id).state == jobs::State::waiting && jobs_now(job.id).error.empty())
        (void)runner.wait(job.id, std::chrono::milliseconds{50});
    for (auto const& job : jobs_there())
      while (jobs_now(job.id).state == jobs::State::running) (void)runner.wait(job.id, std::chrono::milliseconds{50});
  }
  jobs::Job jobs_now(jobs::JobId id) {
    auto tx = database.read();
    return jobs::find(tx, id).value();
  }
  std::vector<std::string> troubles() {
    auto tx = database.read();
    auto all = journal::verify_tables(tx);
    for (auto const& broken : journal::verify(tx).breaks) all.push_back(broken.what);
    return all;
  }

  NewFolder folder;
  Cabinet cabinet;
  db::Database database{std::move(*db::Database::open(db::test_database_url(GetParam())))};
  Clock clock{fixed_clock(parse_day("2026-11-30").value())};
};

TEST_P(Documents, are_kept_once_and_attached_to_many) {
  attached_to(1, "hello", "a.txt");
  attached_to(2, "hello", "b.txt");
  EXPECT_EQ(attached_to(1, "hello", "a.txt"), of(1).at(0).id);  // pressed twice
  ASSERT_EQ(of(1).size(), 1U);
  EXPECT_EQ(of(1)[0].document, of(2).at(0).document);
  EXPECT_EQ(of(1)[0].name, "a.txt");
  EXPECT_EQ(of(2)[0].name, "b.txt");
  EXPECT_EQ(jobs_there().size(), 1U);
  EXPECT_THAT(of(1, fujisawa), IsEmpty());
  attached_to(1, "hello", "theirs.txt", fujisawa);
  EXPECT_EQ(jobs_there().size(), 2U);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Documents, that_are_not_what_their_name_says_are_refused_or_get_the_right_ending) {
  auto const code = [&](std::string const& bytes, std::string const& name) {
    auto const done = taken(bytes, name);
    return done ? done->name : done.error().errors.first().code;
  };
  EXPECT_EQ(code("Dear friends,", "Letter.PDF"), "document_misnamed");
  EXPECT_EQ(code("<html><script>alert(1)</script></html>", "report.docx"), "document_misnamed");
  EXPECT_EQ(code(std::string("MZ\x90\0\3", 5), "holiday.pdf"), "document_misnamed");
  EXPECT_EQ(code(std::string("\x7f"
                             "ELF\2\1\1\0",
                             8),
                 "photo.jpg"),
            "document_misnamed");
  EXPECT_EQ(code(std::string("MZ\x90\0\3", 5), "program.exe"), "document_type");
  EXPECT_EQ(code("%PDF-1.4 says that it is one", "fake.pdf"), "document_broken");
  EXPECT_EQ(code(png_of(4, 4), "photo.jpg"), "photo.jpg.png");
  EXPECT_EQ(code("#!/bin/sh\nrm -rf /\n", "run.sh"), "run.sh.txt");
  EXPECT_EQ(code("a,b\n1,2\n", "table.csv"), "table.csv");
  EXPECT_EQ(taken("Dear friends,", "Letter.PDF").error().errors.first().message,
            "the file's name says PDF, and what is in it is none");
}

TEST_P(Documents, are_taken_away_and_put_back_and_what_is_bound_to_them_knows) {
  auto const first = attached_to(1, "one", "one.txt");
  attached_to(1, "two", "two.txt");
  auto const now = [&] {
    auto tx = database.read();
    return attached(tx, kunming, {"letter", 1});
  };
  auto const both = now();
  EXPECT_THAT(both, ElementsAre(sha256_of("one") + " one.txt", sha256_of("two") + " two.txt"));
  EXPECT_EQ(done(kunming, [&](auto& c) { return take_away(c, {"letter", 1}, first); }).value(), 2);
  EXPECT_EQ(done(kunming, [&](auto& c) { return take_away(c, {"letter", 1}, first); }).value(), 2);
  EXPECT_THAT(now(), ElementsAre(sha256_of("two") + " two.txt"));
  EXPECT_FALSE(of(1)[0].is_there());
  EXPECT_EQ(done(kunming, [&](auto& c) { return put_back(c, {"letter", 1}, first); }).value(), 3);
  EXPECT_EQ(now(), both);
  for (auto const& wrong : {Subject{"letter", 2}, Subject{"event", 1}})
    EXPECT_EQ(done(kunming, [&](auto& c) { return take_away(c, wrong, first); }).error().code, Errc::not_found);
  EXPECT_EQ(done(fujisawa, [&](auto& c) { return take_away(c, {"letter", 1}, first); }).error().code, Errc::not_found);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Documents, are_refused_for_too_long_a_note_and_for_being_too_many_or_too_large) {
  auto wanted = taken("x", "x.txt").value();
  wanted.note = std::string(501, 'x');
  EXPECT_EQ(done(kunming,
                 [&](auto& c) {
                   return attach(c, {"letter", 1}, wanted);
                 })
                .error()
                .errors.first()
                .field,
            "note");
  wanted.note.clear();
  auto const all = done(kunming, [&](auto& c) -> commands::Outcome<AttachmentId> {
    commands::Outcome<AttachmentId> last = AttachmentId{};
    for (std::size_t i = 0; i <= most_attachments && last; ++i) {
      wanted.name = std::to_string(i) + ".txt";
      last = attach(c, {"letter", 1}, wanted);
    }
    return last;
  });
  EXPECT_EQ(all.error().errors.first().code, "document_too_many");
  cabinet.limits.bytes = 4;
  EXPECT_EQ(taken("12345", "x.txt").error().errors.first().code, "document_too_large");
  EXPECT_EQ(taken("MZ\x90", "x.txt").error().errors.first().code, "document_type");
}

TEST_P(Documents, are_looked_at_by_a_job_and_found_by_what_they_say) {
  attached_to(1, docx_saying("<w:p><w:t>友好城市</w:t></w:p><w:p><w:t>Umbrella plan</w:t></w:p>"), "a.docx");
  attached_to(2, "城市友好, umbrella", "b.txt");
  attached_to(1, "湘南の海でマラソン", "theirs.txt", fujisawa);
  EXPECT_THAT(letters_saying("umbrella"), IsEmpty());
  look();
  EXPECT_EQ(of(1)[0].document.state, DocumentState::ready);
  EXPECT_TRUE(of(1)[0].document.has_text);
  EXPECT_THAT(letters_saying("UMBRELLA"), ElementsAre(2, 1));
  EXPECT_THAT(letters_saying("umbrella pl"), ElementsAre(1));
  EXPECT_THAT(letters_saying("友好城市"), ElementsAre(1));
  EXPECT_THAT(letters_saying("城市友"), ElementsAre(2));
  EXPECT_THAT(letters_saying("好"), ElementsAre(2, 1));
  EXPECT_THAT(letters_saying("市友好城"), IsEmpty());
  EXPECT_THAT(letters_saying("マラソン"), IsEmpty());
  EXPECT_THAT(letters_saying("マラソン", fujisawa), ElementsAre(1));
  EXPECT_THAT(letters_saying("%"), IsEmpty());
  done(kunming, [&](auto& c) { return take_away(c, {"letter", 2}, of(2)[0].id); }).value();
  EXPECT_THAT(letters_saying("umbrella"), ElementsAre(1));
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Documents, that_are_no_pictures_after_all_or_were_lost_are_refused_and_may_be_handed_in_again) {
  auto const broken = png_of(20, 20);
  attached_to(1, broken, "broken.png");
  attached_to(1, "gone", "gone.txt");
  ASSERT_TRUE(cabinet.store->remove({kunming, sha256_of("gone")}));
  look();
  EXPECT_EQ(document(broken).state, DocumentState::refused);
  EXPECT_THAT(document(broken).why, HasSubstr("picture"));
  EXPECT_FALSE(cabinet.store->get({kunming, sha256_of(broken)}));
  EXPECT_EQ(document("gone").state, DocumentState::refused);
  attached_to(2, "gone", "again.txt");
  EXPECT_EQ(document("gone").state, DocumentState::waiting);
  look();
  EXPECT_EQ(document("gone").state, DocumentState::ready);
  EXPECT_THAT(examine_store(database, *cabinet.store).troubles, IsEmpty());
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Documents, wait_for_a_scanner_that_does_not_answer) {
  attached_to(1, "hello", "a.txt");
  look(ScannerAddress{(folder.path() / "nobody").string(), {}, {}});
  EXPECT_EQ(document("hello").state, DocumentState::waiting);
  EXPECT_THAT(jobs_there().at(0).error, HasSubstr("does not answer"));
  EXPECT_EQ(jobs_there()[0].state, jobs::State::waiting);
}

TEST_P(Documents, of_which_the_store_lacks_one_or_has_other_bytes_are_told) {
  attached_to(1, "lost", "a.txt");
  attached_to(1, "changed", "b.txt");
  look();
  EXPECT_THAT(examine_store(database, *cabinet.store).troubles, IsEmpty());
  ASSERT_TRUE(cabinet.store->remove({kunming, sha256_of("lost")}));
  auto const file = folder.path() / "documents" / "1" / sha256_of("changed").substr(0, 2) / sha256_of("changed");
  std::ofstream(file) << "chanGed";
  ASSERT_TRUE(cabinet.store->put({kunming, sha256_of("nobody's")}, piece_with("nobody's")));
  auto const findings = examine_store(database, *cabinet.store);
  EXPECT_THAT(findings.troubles,
              testing::UnorderedElementsAre(HasSubstr("there is no document"), HasSubstr("another hash")));
  EXPECT_EQ(findings.documents, 2U);
  EXPECT_EQ(findings.unnamed, 1U);
}

TEST_P(Documents, that_nobody_names_are_cleared_after_a_day) {
  attached_to(1, "named", "a.txt");
  look();
  for (auto const* bytes : {"old", "new"})
    ASSERT_TRUE(cabinet.store->put({kunming, sha256_of(bytes)}, piece_with(bytes)));
  auto const age = [&](std::string const& bytes) {
    auto const file = folder.path() / "documents" / "1" / sha256_of(bytes).substr(0, 2) / sha256_of(bytes);
    std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() - std::chrono::hours{25});
  };
  age("named");
  age("old");
  auto const id = [&] {
    auto tx = database.write();
    schedule_clearing(tx, clock, std::chrono::hours{0});
    tx.commit();
    auto reading = database.read();
    return jobs::list(reading, {.kind = std::string(clear_kind.name)}).at(0).id;
  }();
  jobs::Runner runner(database, {clear_handler(database, clock, cabinet)}, {.clock = clock});
  std::optional<jobs::Ended> ended;
  while (!ended) ended = runner.wait(id, std::chrono::milliseconds{50});
  EXPECT_EQ(ended->result, "1 cleared");
  EXPECT_TRUE(cabinet.store->get({kunming, sha256_of("named")}));
  EXPECT_TRUE(cabinet.store->get({kunming, sha256_of("new")}));
  EXPECT_FALSE(cabinet.store->get({kunming, sha256_of("old")}));
}

INSTANTIATE_TEST_SUITE_P(Databases, Documents, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

}  // namespace
}  // namespace amity::files
