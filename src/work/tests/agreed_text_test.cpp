// SPDX-License-Identifier: Apache-2.0
// What was agreed to is kept word for word, and what was changed since is told by its parts.
#include "work/agreed_text.h"

#include "notices/notice.h"
#include "work/found.h"
#include "work_test.h"

namespace amity::work {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Part = LetterPart;

class AgreedTexts : public WorkTest {
 protected:
  void SetUp() override {
    WorkTest::SetUp();
    id = draft("Marathon");
    ASSERT_TRUE(done(officer, [&](auto& c) { return circulate(c, id, {asked_alone(education)}); }));
  }
  template <class Edit>
  void change(Edit const& edit, accounts::AccountId who = {}) {
    auto changed = letter(id).fields;
    edit(changed);
    auto const seen = commands::Seen{letter(id).version, texts_of(letter(id).fields)};
    ASSERT_TRUE(
        done(who.value == 0 ? officer : who, [&](auto& c) { return change_letter(c, id, changed, seen, today); }));
  }
  void put(PaperDetails const& details) {
    auto const stored = read([&](auto& tx) { return details_of(tx, kunming, id); });
    auto const seen =
        stored.version == 0 ? std::nullopt : std::optional{commands::Seen{stored.version, texts_of(stored.details)}};
    ASSERT_TRUE(done(officer, [&](auto& c) { return put_details(c, id, details, seen); }));
  }
  AgreedText now_text() {
    return read([&](auto& tx) { return agreed_text_now(tx, kunming, letter(id)); });
  }
  std::optional<AgreedText> kept(std::string const& of, OfficeId office = kunming) {
    return read([&](auto& tx) { return agreed_text_of(tx, office, id, of); });
  }
  // What an account's unread notices say was changed, the newest first.
  std::vector<std::string> told_changed(accounts::AccountId who) {
    std::vector<std::string> found;
    read([&](auto& tx) {
      for (auto const& one : notices::notices_of(tx, kunming, who, notices::Which::unread, 50))
        found.push_back(std::string(notices::to_string(one.kind)) + ": " + one.changed);
      return 0;
    });
    return found;
  }
  LetterId id{};
};
INSTANTIATE_TEST_SUITE_P(Databases, AgreedTexts, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(AgreedTexts, are_kept_with_the_verdict_as_they_were_then) {
  put({"Finance", "ja", "藤沢市", "マラソン", "拝啓", "日程"});
  auto const agreed = now_text();
  auto const old_hash = hash(id);
  EXPECT_EQ(kept(old_hash), std::nullopt) << "nobody has answered yet";
  ASSERT_TRUE(answered(id, teacher, Verdict::agree));
  change([](auto& fields) { fields.body = "Dear friends, come in May."; });
  EXPECT_EQ(kept(old_hash), agreed);
  EXPECT_TRUE(is_translated(agreed));
  EXPECT_FALSE(is_translated(now_text()));
  EXPECT_EQ(kept(hash(id)), std::nullopt);
  ASSERT_TRUE(answered(id, teacher, Verdict::refuse, "Not in May."));
  EXPECT_EQ(kept(hash(id)), now_text()) << "a refusal is of a text too";
  EXPECT_EQ(kept(old_hash), agreed) << "both are kept";
  EXPECT_EQ(kept(old_hash, fujisawa), std::nullopt) << "an office's own alone";
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(AgreedTexts, are_kept_as_they_were_before_what_is_agreed_to_is_changed) {
  auto const first = now_text();
  auto const first_hash = hash(id);
  change([](auto& fields) { fields.urgency = Urgency::urgent; });
  EXPECT_EQ(kept(first_hash), std::nullopt) << "nobody agrees to how urgent it is";
  change([](auto& fields) { fields.body = "Dear friends, come in May."; });
  EXPECT_EQ(kept(first_hash), first) << "somebody may have read it, and decide on it";
  auto const second = now_text();
  auto const second_hash = hash(id);
  put({"Finance", "", "", "", "", ""});
  EXPECT_EQ(kept(second_hash), second);
  EXPECT_EQ(kept(hash(id)), std::nullopt) << "what stands is kept by the letter";
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(AgreedTexts, of_before_they_were_kept_are_said_to_be_none) {
  ASSERT_TRUE(answered(id, teacher, Verdict::agree));
  auto const old_hash = hash(id);
  {
    auto tx = database.write();
    tx.execute({"old", "DELETE FROM letter_agreed"});
    tx.commit();
  }
  EXPECT_EQ(kept(old_hash), std::nullopt);
}

TEST_P(AgreedTexts, name_the_parts_that_differ) {
  put({"Finance", "ja", "藤沢市", "マラソン", "拝啓", ""});
  auto const before = now_text();
  EXPECT_THAT(changed_parts(before, now_text()), IsEmpty());
  put({"Finance\nSport", "ja", "藤沢市", "マラソン", "拝啓", ""});
  EXPECT_THAT(changed_parts(before, now_text()), ElementsAre(Part::copies));
  put({"Finance", "ja", "藤沢市", "マラソン大会", "拝啓", ""});
  EXPECT_THAT(changed_parts(before, now_text()), ElementsAre(Part::translation));
  change([](auto& fields) {
    fields.title = "A run";
    fields.enclosures = "A map";
  });
  EXPECT_THAT(changed_parts(before, now_text()), ElementsAre(Part::title, Part::enclosures, Part::translation));
  // Looked through and saved as it was: it is of the new text now, and printed with it.
  auto const stale = now_text();
  put({"Finance", "ja", "藤沢市", "マラソン大会", "拝啓", ""});
  EXPECT_THAT(changed_parts(stale, now_text()), ElementsAre(Part::translation));
}

TEST_P(AgreedTexts, words_are_read_back_in_the_order_of_the_parts) {
  auto const words = words_of(std::vector{Part::copies, Part::title, Part::copies});
  EXPECT_EQ(words, "title copies");
  EXPECT_THAT(parts_in(words), ElementsAre(Part::title, Part::copies));
  EXPECT_THAT(parts_in("no such text"), ElementsAre(Part::text));
  EXPECT_THAT(parts_in(""), IsEmpty());
}

TEST_P(AgreedTexts, that_were_changed_tell_what_was_and_once_more_in_the_same_notice) {
  ASSERT_TRUE(answered(id, teacher, Verdict::agree));
  change([](auto& fields) { fields.body = "Dear friends, in May."; }, director);
  EXPECT_THAT(told_changed(officer), ElementsAre("text_changed: text"));
  EXPECT_THAT(told_changed(teacher), ElementsAre("verdict_needed: text"));
  put({"Finance", "", "", "", "", ""});
  EXPECT_THAT(told_changed(teacher), ElementsAre("verdict_needed: text copies")) << "one notice names all";
  change([](auto& fields) { fields.body = "Dear friends, in June."; }, director);
  EXPECT_THAT(told_changed(officer), ElementsAre("text_changed: text"));
  EXPECT_THAT(told_changed(teacher), ElementsAre("verdict_needed: text copies"));
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(AgreedTexts, are_not_changed_by_what_nobody_agrees_to) {
  ASSERT_TRUE(answered(id, teacher, Verdict::agree));
  auto const before = hash(id);
  change([](auto& fields) { fields.partner = CityId{2}; }, director);
  EXPECT_EQ(hash(id), before);
  EXPECT_THAT(told_changed(teacher), IsEmpty()) << "its verdict stands";
  EXPECT_THAT(told_changed(officer), ElementsAre("text_changed: particulars"));
}

TEST_P(AgreedTexts, that_somebody_else_replaced_are_there_for_who_wrote_them_until_they_write_again) {
  auto const since = [&](accounts::AccountId who) {
    return read(
        [&](auto& tx) { return replaced_since(handling_of(tx, kunming, id), accounts::actor_of(who), hash(id)); });
  };
  EXPECT_EQ(since(officer), std::nullopt);
  auto const first = letter(id);
  change([](auto& fields) { fields.body = "Dear all,"; });
  EXPECT_EQ(since(officer), std::nullopt) << "one's own changes are known";
  auto const own = hash(id);
  change([](auto& fields) { fields.body = "Dear everybody,"; }, director);
  change([](auto& fields) { fields.title = "Relay"; }, director);
  auto const replaced = since(officer);
  ASSERT_TRUE(replaced);
  EXPECT_EQ(replaced->hash, own);
  EXPECT_THAT(replaced->actors, ElementsAre(accounts::actor_of(director)));
  EXPECT_EQ(kept(replaced->hash)->body, "Dear all,");
  EXPECT_EQ(since(director), std::nullopt);
  EXPECT_EQ(since(teacher), std::nullopt) << "who did not write at it";
  // Back to what it was, and written at again.
  change([&](auto& fields) { fields.body = "Dear all,", fields.title = first.fields.title; }, director);
  EXPECT_EQ(since(officer), std::nullopt);
  change([](auto& fields) { fields.body = "Dear friends of Fujisawa,"; }, director);
  EXPECT_TRUE(since(officer));
  change([](auto& fields) { fields.enclosures = "A map"; });
  EXPECT_EQ(since(officer), std::nullopt);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(AgreedTexts, say_when_text_and_translation_are_not_as_many_paragraphs) {
  auto fields = about("A");
  fields.body = "One.\n\nTwo.\n";
  EXPECT_EQ(uneven_paragraphs(fields, {}), std::nullopt);
  EXPECT_EQ(uneven_paragraphs(fields, {.language = "ja", .title = "題", .body = "一\n二"}), std::nullopt);
  EXPECT_EQ(uneven_paragraphs(fields, {.language = "ja", .title = "題", .body = "一"}), (ParagraphCounts{2, 1}));
}

TEST_P(AgreedTexts, translations_are_searched_like_the_text_and_those_of_before_once_they_were_looked_at) {
  auto const ids = [&](std::string_view text) {
    LetterQuestion question;
    question.text = std::string(text);
    std::vector<LetterId> found;
    for (auto const& line : read([&](auto& tx) { return letters(tx, kunming, question); }).lines)
      found.push_back(line.id);
    return found;
  };
  auto const palette = [&](std::string_view text) {
    return read([&](auto& tx) { return letters_found(tx, kunming, text, 10); }).size();
  };
  EXPECT_THAT(ids("マラソン"), IsEmpty());
  put({"", "ja", "藤沢市", "市民マラソン大会", "拝啓　ＡＢＣ", ""});
  EXPECT_THAT(ids("マラソン"), ElementsAre(id));
  EXPECT_THAT(ids("abc"), ElementsAre(id)) << "whatever its width and capitals";
  EXPECT_EQ(palette("市民マラソン"), 1U);
  // What else is done with the letter leaves it.
  change([](auto& fields) { fields.title = "A run"; });
  EXPECT_THAT(ids("マラソン"), ElementsAre(id));
  put({"Finance", "", "", "", "", ""});
  EXPECT_THAT(ids("マラソン"), IsEmpty()) << "it was taken out";
  put({"", "ja", "藤沢市", "市民マラソン大会", "拝啓", ""});
  EXPECT_THAT(troubles(), IsEmpty());
  // As a letter of before is after the migration.
  {
    auto tx = database.write();
    tx.execute({"f", "UPDATE letter SET folded = 'a run'"});
    tx.execute({"p", "UPDATE letter_paper SET is_found = 0"});
    tx.commit();
  }
  EXPECT_THAT(ids("マラソン"), IsEmpty());
  {
    auto tx = database.write();
    EXPECT_EQ(find_translations(tx), 1);
    EXPECT_EQ(find_translations(tx), 0) << "once";
    tx.commit();
  }
  EXPECT_THAT(ids("マラソン"), ElementsAre(id));
}

TEST_P(AgreedTexts, the_next_number_is_told_and_not_taken) {
  auto const out = series(Direction::out, "KM-{year}-{n}");
  auto const next = [&](int year) {
    return read([&](auto& tx) { return next_number(tx, kunming, *find_series(tx, kunming, out), year).text; });
  };
  EXPECT_EQ(next(2026), "KM-2026-1");
  ASSERT_TRUE(issued(draft("One"), out, today));
  EXPECT_EQ(next(2026), "KM-2026-2");
  EXPECT_EQ(next(2026), "KM-2026-2") << "asking takes none";
  EXPECT_EQ(next(2027), "KM-2027-1") << "each year from 1";
  EXPECT_EQ(issued(draft("Two"), out, today)->text, "KM-2026-2");
  EXPECT_THAT(troubles(), IsEmpty());
}

}  // namespace
}  // namespace amity::work
