// SPDX-License-Identifier: Apache-2.0
// What is done with a letter tells those who have to do with it.
#include "notices/mailing.h"
#include "recipients.h"
#include "work/deputy.h"

#include <algorithm>

namespace amity::work {
namespace {

using accounts::Right;
using notices::Because;
using notices::Kind;

class LetterNews {
 public:
  LetterNews(commands::Command& command, Letter letter, std::int64_t seq)
      : command_(command),
        letter_(std::move(letter)),
        seq_(seq),
        hash_(content_hash(letter_)),
        people_(command.transaction(), command.office(), std::string(command.actor())),
        today_(office_day(command.transaction(), command.office(), command.at())) {}

  void tell(Act const& act) {
    of_act(act);
    notices::tell(command_.transaction(), command_.office(), command_.at(), news_);
    // A day that stands in somebody's calendar may be another now, or none.
    if (letter_.direction == Direction::in)
      notices::look_again(command_.transaction(), command_.office(), command_.at());
  }

 private:
  void add(std::vector<accounts::Account> const& to, Kind kind, Because because, std::string const& changed = {}) {
    auto const key =
        letter_subject(letter_.id) + "/" + std::to_string(seq_) + "/" + std::string(notices::to_string(kind));
    add_for(news_, to, {{}, kind, because, about(letter_.id), key, {}, changed});
  }
  void settle(std::initializer_list<Kind> kinds, accounts::AccountId account = {}) {
    notices::settle(command_.transaction(), command_.at(), command_.office(), about(letter_.id), kinds, account);
  }
  std::vector<accounts::Account> deciders(std::vector<accounts::Account> all) const {
    std::erase_if(all, [&](auto const& one) {
      return wrote(command_.transaction(), command_.office(), letter_.id, accounts::actor_of(one.id));
    });
    return all;
  }
  std::vector<accounts::Account> writers() const { return people_.wrote(letter_.id); }

  // Those who are asked, and who acts for one of them. Who wrote at it decides nothing.
  void ask_heads(std::vector<accounts::Account> const& heads, Right right, Kind kind, Because because,
                 std::string const& changed = {}) {
    auto const asked = deciders(heads);
    add(asked, kind, because, changed);
    add(deciders(people_.deputies_of(asked, right, today_)), kind, Because::for_another);
  }

  template <class Which>
  void ask(std::vector<ApprovalStep> const& steps, Because because, Which const& which,
           std::string const& changed = {}) {
    for (auto const& step : steps)
      if (which(step) && standing_of(steps, step, hash_) == StepStanding::due)
        for (auto const& seat : step.seats)
          if (standing_verdict(seat, hash_) == nullptr)
            ask_heads(heads_of(seat.seat), Right::countersign, Kind::verdict_needed, because, changed);
  }
  // Who may answer for it: any of a department's, or the person.
  std::vector<accounts::Account> heads_of(Seat const& seat) const {
    if (auto const* department = std::get_if<accounts::DepartmentId>(&seat))
      return people_.of(*department, Right::countersign);
    auto all = people_.all();
    std::erase_if(all, [&](accounts::Account const& one) { return !is_seat_of(seat, one); });
    return all;
  }
  std::vector<ApprovalStep> steps() const {
    return steps_of(command_.transaction(), command_.office(), {SubjectKind::letter, letter_.id.value});
  }

  void of_changed_text(std::vector<LetterPart> parts) {
    add(writers(), Kind::text_changed, Because::you_wrote, words_of(parts));
    // What nobody agrees to asks nobody again.
    std::erase(parts, LetterPart::particulars);
    if (letter_.state != LetterState::circulating || parts.empty()) return;
    settle({Kind::to_issue});
    // Those that have answered to another text.
    ask(
        steps(), Because::asked_again,
        [](ApprovalStep const& step) {
          return std::ranges::any_of(step.seats, [](SeatAnswers const& seat) { return !seat.verdicts.empty(); });
        },
        words_of(parts));
  }

  void of_verdict(Act const& act) {
    auto const all = steps();
    std::vector<accounts::Account> asked;
    std::ranges::copy_if(people_.everybody(), std::back_inserter(asked), [&](accounts::Account const& one) {
      auto const due = seat_due(all, one, hash_);
      return due && standing_verdict(*due->seat, hash_) == nullptr &&
             standing_of(all, *due->step, hash_) == StepStanding::due;
    });
    auto const deputies = people_.deputies_of(asked, Right::countersign, today_);
    asked.insert(asked.end(), deputies.begin(), deputies.end());
    for (auto const& one : people_.everybody())
      if (std::ranges::find(asked, one.id, &accounts::Account::id) == asked.end())
        settle({Kind::verdict_needed}, one.id);
    auto const own = std::ranges::max_element(all, {}, last_answer);
    if (own == all.end()) return;
    if (act.act == LetterAct::refuse) return add(writers(), Kind::refused, Because::you_wrote);
    if (act.act == LetterAct::agree_with_changes) add(writers(), Kind::changes_wanted, Because::you_wrote);
    ask(all, Because::department_asked, [&](ApprovalStep const& step) { return step.place > own->place; });
    if (is_approved(all, hash_))
      ask_heads(people_.with(Right::issue_letters), Right::issue_letters, Kind::to_issue, Because::you_decide);
  }

  // When a group answered last; the verdict that this is about is the latest of all.
  static std::string last_answer(ApprovalStep const& step) {
    std::string last;
    for (auto const& seat : step.seats)
      for (auto const& given : seat.verdicts) last = std::max(last, given.at);
    return last;
  }

  void of_owner(Kind kind) {
    auto const owners = people_.owners(letter_.department, letter_.person, Right::read_letters);
    add(owners.accounts, kind, owners.because);
  }

  // What came back is with who handed it on; with nobody, whoever may hand it on again is told.
  void of_return(Kind kind) {
    settle({Kind::assigned, Kind::due_soon, Kind::due_tomorrow, Kind::overdue});
    if (letter_.person)
      return add(people_.owners({}, letter_.person, Right::read_letters).accounts, kind, Because::you_handed_it_on);
    add(people_.with(Right::draft_letters), kind, Because::nobody_has_it);
  }

  void settle_all() {
    settle({Kind::verdict_needed, Kind::to_issue, Kind::assigned, Kind::opinion_given, Kind::given_back, Kind::due_soon,
            Kind::due_tomorrow, Kind::overdue});
  }

  // Each act, and whom it concerns.
  void of_act(Act const& act) {
    switch (act.act) {
      case LetterAct::write:
      case LetterAct::enclose:
      case LetterAct::take_out:
      case LetterAct::put_back:
      case LetterAct::put_details:
        return of_changed_text(act.changed);
      case LetterAct::circulate:
        return ask(steps(), Because::department_asked, [](ApprovalStep const&) { return true; });
      case LetterAct::take_back:
        return settle({Kind::verdict_needed, Kind::to_issue});
      case LetterAct::agree:
      case LetterAct::agree_with_changes:
      case LetterAct::refuse:
        return of_verdict(act);
      case LetterAct::issue:
        settle({Kind::verdict_needed, Kind::to_issue});
        return add(writers(), Kind::issued, Because::you_wrote);
      case LetterAct::assign:
        settle({Kind::assigned, Kind::opinion_given, Kind::given_back});
        return of_owner(Kind::assigned);
      case LetterAct::opinion:
        return of_return(Kind::opinion_given);
      case LetterAct::give_back:
        return of_return(Kind::given_back);
      case LetterAct::answer:
        settle_all();
        if (letter_.direction == Direction::out) return add(writers(), Kind::answered, Because::you_wrote);
        return of_owner(Kind::answered);
      case LetterAct::note:
        return settle_all();
      case LetterAct::reopen:
        if (letter_.state == LetterState::assigned) of_owner(Kind::assigned);
        return;
      case LetterAct::extend:
        // What was told was of the day before; reminders of the new one come on their own days.
        return settle({Kind::due_soon, Kind::due_tomorrow, Kind::overdue});
      case LetterAct::void_out:
        settle_all();
        return add(writers(), Kind::voided, Because::you_wrote);
      case LetterAct::send:
      case LetterAct::receive:
      case LetterAct::go_past:
        return;
    }
  }

  commands::Command& command_;
  Letter letter_;
  std::int64_t seq_;
  std::string hash_;
  Recipients people_;
  Day today_;
  std::vector<notices::NewNotice> news_;
};

}  // namespace

void tell_of_act(commands::Command& command, LetterId id, std::int64_t seq, Act const& act) {
  // The first line of a letter is of who wrote it down, and of sending nobody waits to hear.
  if (seq == 1 || act.act == LetterAct::send || act.act == LetterAct::go_past) return;
  auto letter = letter_of(command.transaction(), command.office(), id);
  if (letter) LetterNews(command, *std::move(letter), seq).tell(act);
}

}  // namespace amity::work
