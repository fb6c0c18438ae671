// SPDX-License-Identifier: Apache-2.0
// Copies for the public, as tests make them. Private to the tests.
#pragma once

#include "notices/notice.h"
#include "work/keeping.h"
#include "work/public_copy.h"
#include "work_test.h"

namespace amity::work {

class PublicCopyTest : public WorkTest {
 protected:
  CopyTexts english(std::string body, std::string title = "A camp") {
    return {{{"en", std::move(title)}}, {{"en", std::move(body)}}};
  }
  LetterId issued_letter(std::string const& title = "A camp", std::optional<CityId> partner = CityId{2}) {
    if (by.value == 0) by = series(Direction::out, "KM-{year}-{n}");
    auto fields = about(title);
    fields.body = "Dear Ms Aoki,\nwe agree.";
    fields.partner = partner;
    auto const id = done(officer, [&](auto& c) { return add_letter(c, {Direction::out, fields, {}, today}); }).value();
    EXPECT_TRUE(issued(id, by, today));
    return id;
  }
  LetterId noted_letter(LetterFields fields) {
    auto const arrivals = series(Direction::in, "IN-{year}-{n}");
    fields.arrived = today;
    auto const id = done(officer, [&](auto& c) {
                      return add_letter(c, {Direction::in, fields, arrivals, today});
                    }).value();
    EXPECT_TRUE(done(officer, [&](auto& c) { return close(c, id, LetterAct::note, ""); }));
    return id;
  }
  // What readers of the site renew once the letter was changed so.
  std::vector<std::string> touched_by_change(LetterId id, LetterFields const& fields) {
    std::vector<std::string> kinds;
    auto const stored = letter(id);
    commands::Seen const seen{stored.version, texts_of(stored.fields)};
    EXPECT_TRUE(done(officer, [&](auto& c) {
      auto changed = change_letter(c, id, fields, seen, today);
      for (auto const& touch : c.touched()) kinds.push_back(touch.kind);
      return changed;
    }));
    return kinds;
  }
  auto makes(LetterId letter, CopyTexts const& texts) {
    return done(officer, [&](auto& c) { return make_copy(c, letter, texts); });
  }
  PublicCopyId made(LetterId letter) { return makes(letter, english("Dear Ms [[personal]],\nwe agree.")).value(); }
  PublicCopyId waiting(LetterId letter) {
    auto const id = made(letter);
    EXPECT_TRUE(done(officer, [&](auto& c) { return hand_up_copy(c, id, 1); }));
    return id;
  }
  PublicCopyId published(LetterId letter) {
    auto const id = waiting(letter);
    EXPECT_TRUE(done(director, [&](auto& c) { return publish_copy(c, id, 2); }));
    return id;
  }
  PublicCopy copy(PublicCopyId id) {
    return read([&](auto& tx) { return copy_of(tx, kunming, id).value(); });
  }
  LettersForAll shown(OfficeId office = kunming) {
    return read([&](auto& tx) { return letters_for_all(tx, office); });
  }
  // Of copies alone.
  std::vector<std::string> told(accounts::AccountId who) {
    return read([&](auto& tx) {
      std::vector<std::string> words;
      for (auto const& one : notices::notices_of(tx, kunming, who, notices::Which::unread, 20))
        if (notices::to_string(one.kind).starts_with("copy_")) words.emplace_back(notices::to_string(one.kind));
      return words;
    });
  }
  std::string all_of(char const* query) {
    return read([&](auto& tx) {
      std::string all;
      for (auto const& text :
           tx.all({"kept", query}, {}, [](db::Row const& row) { return row.template get<std::string>(0); }))
        all += text + "\n";
      return all;
    });
  }
  std::string copies_kept() {
    return all_of("SELECT title_zh || title_ja || title_en || body_zh || body_ja || body_en || words FROM public_copy");
  }
  std::string journal_kept() {
    return all_of("SELECT verb || subject || detail FROM journal") +
           all_of("SELECT subject || field || coalesce(was, '') || coalesce(became, '') FROM journal_field");
  }
  // A press whose answer is kept, should it be sent again.
  bool once(std::string const& key, commands::Verb const& verb) {
    commands::Request asked{kunming, {accounts::actor_of(officer)}, "letter.copy", "letter", {}, {}};
    asked.once = commands::Once{key, "what was asked"};
    return commands::execute(database, clock, asked, verb).has_value();
  }
  SeriesId by{};
};

}  // namespace amity::work
