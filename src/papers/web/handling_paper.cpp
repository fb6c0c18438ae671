// SPDX-License-Identifier: Apache-2.0
// The handling sheet: who drafted, who agreed, who issued, with the words of each.
#include "contract/parse.h"
#include "core/text_lines.h"
#include "gather.h"
#include "papers/web/handling_words.h"
#include "ui/format.h"
#include "ui/localizer.h"
#include "work/answered.h"
#include "work/copy_story.h"

#include <algorithm>
#include <map>

namespace amity::papers::web {
namespace {

using work::LetterAct;

// People and departments by their names, and moments as they are at the office.
class Handling {
 public:
  Handling(PaperSource const& source, work::Letter const& letter, std::string_view language)
      : source_(source),
        letter_(letter),
        localizer_(language),
        steps_(work::steps_of(source.transaction, source.office.id, {work::SubjectKind::letter, letter.id.value})),
        lines_(work::handling_of(source.transaction, source.office.id, letter.id)) {
    for (auto const& one : accounts::departments_of(source.transaction, source.office.id))
      departments_.emplace(one.id, std::string(choose(one.name, language).text));
    for (auto const& one : accounts::accounts_of(source.transaction, source.office.id))
      people_.emplace(accounts::actor_of(one.id), one.fields.name);
  }

  std::vector<PaperFact> facts(work::KeptDetails const& kept) const {
    auto const is_out = letter_.direction == work::Direction::out;
    std::vector<PaperFact> all;
    add(all, "letter.number", letter_.number ? letter_.number->text : std::string{});
    add(all, "papers.state", localizer_.word("letter.state", to_string(letter_.state)));
    add(all, is_out ? "papers.drafted" : "papers.received", first_of(is_out ? LetterAct::write : LetterAct::receive));
    if (is_out) {
      add(all, "papers.issued", first_of(LetterAct::issue));
      add(all, "papers.signed_by", letter_.signatory);
      add(all, "letter.sent", day(letter_.sent) + (letter_.way.empty() ? "" : "\u2002" + letter_.way));
    } else {
      add(all, "letter.dated", day(letter_.fields.dated));
      add(all, "letter.their_number", letter_.fields.their_number);
      add(all, "papers.with", with());
    }
    add(all, letter_.deadline ? "letter.due" : "letter.within_out", due(), PaperFact::Width::wide);
    add(all, "answered.by", answers(), PaperFact::Width::wide);
    add(all, is_out ? "papers.to" : "papers.from", letter_.fields.correspondent, PaperFact::Width::wide);
    add(all, "papers.joint", joined(kept.details.joint_with), PaperFact::Width::wide);
    add(all, "papers.copies", joined(kept.details.copies), PaperFact::Width::wide);
    add(all, "letter.title", letter_.fields.title, PaperFact::Width::wide);
    add(all, "papers.enclosures", joined(work::enclosures_of(source_.transaction, source_.office.id, letter_)),
        PaperFact::Width::wide);
    add(all, "letter.reason", letter_.reason, PaperFact::Width::wide);
    // What an outgoing letter has no value of yet is left open, to be filled in by hand; the rest is left out.
    std::erase_if(all,
                  [](PaperFact const& fact) { return fact.value.empty() && fact.width == PaperFact::Width::wide; });
    return all;
  }

  std::vector<PaperStep> steps() const {
    auto const hash = work::content_hash(letter_);
    std::vector<PaperStep> all;
    for (auto const& step : steps_) {
      auto const standing = localizer_.word("letter.standing", to_string(work::standing_of(steps_, step, hash)));
      // Of a group not all of which must agree: "1 (2/3)".
      auto const seats = step.seats.size();
      auto const place =
          std::to_string(step.place) + (step.need < static_cast<int>(seats)
                                            ? " (" + std::to_string(step.need) + "/" + std::to_string(seats) + ")"
                                            : std::string{});
      for (auto const& seat : step.seats) {
        auto const* stands = work::standing_verdict(seat, hash);
        PaperStep shown{place, asked(seat.seat), standing};
        for (auto const& given : seat.verdicts)
          shown.verdicts.push_back({localizer_.word("letter.act", to_string(given.verdict)), given.opinion,
                                    by_whom(given.actor, given.for_whom), moment(given.at), stands != &given});
        all.push_back(std::move(shown));
      }
    }
    return all;
  }

  std::vector<PaperAct> acts() const {
    std::vector<PaperAct> all;
    auto const copies = work::copy_acts_of_letter(source_.transaction, source_.office.id, letter_.id);
    for (auto const& line : work::whole_sheet(lines_, copies))
      all.push_back(std::visit([&](auto const& one) { return act(one); }, line));
    return all;
  }

 private:
  PaperAct act(work::HandlingLine const& line) const {
    return {moment(line.at), by_whom(line.actor, line.for_whom), localizer_.word("letter.act", line.act), to_whom(line),
            web::handling_words(localizer_, line)};
  }
  PaperAct act(work::CopyActLine const& line) const {
    return {moment(line.at), person(line.actor), localizer_.word("copies.sheet", to_string(line.deed)), {}, line.words};
  }
  void add(std::vector<PaperFact>& all, std::string_view label, std::string value,
           PaperFact::Width width = PaperFact::Width::half) const {
    all.push_back({localizer_.text(label), std::move(value), width});
  }
  std::string day(std::optional<Day> const& day) const {
    return day ? ui::format_date(localizer_.language(), amity::to_string(*day)) : std::string{};
  }
  // Until when it is to be answered, or within how long once ours is sent; and when it was.
  std::string due() const {
    if (!letter_.deadline) {
      auto const& within = letter_.fields.within;
      auto const asks = letter_.direction == work::Direction::out && within && !letter_.sent &&
                        letter_.state != work::LetterState::voided;
      return asks ? within_after_sending(localizer_, *within) : std::string{};
    }
    if (letter_.state != work::LetterState::answered)
      return work::is_closed(letter_.state) ? std::string{} : day(letter_.deadline->due);
    auto const days = work::answered_days(source_.transaction, source_.office.id, std::array{letter_.id});
    auto const on = days.find(letter_.id);
    if (on == days.end()) return day(letter_.deadline->due);
    return day(letter_.deadline->due) + "\u2002" + answered_words(localizer_, letter_.deadline->due, on->second);
  }
  std::string answers() const {
    std::vector<std::string> all;
    for (auto const& one : work::answers_to(source_.transaction, source_.office.id, letter_.id))
      all.push_back((one.number.empty() ? std::string{} : one.number + " ") + one.title);
    return joined(all);
  }
  std::string moment(std::string_view utc) const {
    auto const at = contract::parse_instant(utc);
    return at ? ui::format_moment(localizer_.language(), *at, source_.office.timezone) : std::string(utc);
  }
  std::string person(std::string const& actor) const {
    auto const found = people_.find(actor);
    return found == people_.end() ? actor : found->second;
  }
  // To whom it was handed, or who answered.
  std::string to_whom(work::HandlingLine const& line) const {
    if (line.person) return person(accounts::actor_of(*line.person));
    return line.department ? department(*line.department) : std::string{};
  }
  // A deputy, and for whom.
  std::string by_whom(std::string const& actor, std::optional<accounts::AccountId> const& for_whom) const {
    if (!for_whom) return person(actor);
    return person(actor) + localizer_.text("work.and") +
           localizer_.text("deputies.for", {{"who", person(accounts::actor_of(*for_whom))}});
  }
  std::string asked(work::Seat const& seat) const {
    if (auto const* one = std::get_if<accounts::DepartmentId>(&seat)) return department(*one);
    return person(accounts::actor_of(std::get<accounts::AccountId>(seat)));
  }
  std::string department(accounts::DepartmentId id) const {
    auto const found = departments_.find(id);
    return found == departments_.end() ? std::string{} : found->second;
  }
  std::string with() const {
    if (letter_.person) return person(accounts::actor_of(*letter_.person));
    return letter_.department ? department(*letter_.department) : std::string{};
  }
  std::string joined(std::string_view text) const { return joined(text_lines(text)); }
  std::string joined(std::vector<std::string> const& lines) const {
    std::string all;
    for (auto const& line : lines) all += (all.empty() ? "" : localizer_.text("papers.and")) + line;
    return all;
  }
  // Who did it first, and when.
  std::string first_of(LetterAct act) const {
    auto const found = std::ranges::find(lines_, to_string(act), &work::HandlingLine::act);
    return found == lines_.end() ? std::string{}
                                 : by_whom(found->actor, found->for_whom) + "\u2002" + moment(found->at);
  }

  PaperSource const& source_;
  work::Letter const& letter_;
  ui::Localizer localizer_;
  std::vector<work::ApprovalStep> steps_;
  std::vector<work::HandlingLine> lines_;
  std::map<accounts::DepartmentId, std::string> departments_;
  std::map<std::string, std::string, std::less<>> people_;
};

HandlingWords heads_of(ui::Localizer const& localizer) {
  auto const texts = [&](std::initializer_list<char const*> keys) {
    std::vector<std::string> all;
    for (auto const* key : keys) all.push_back(localizer.text(key));
    return all;
  };
  return {localizer.text("papers.steps"),
          texts({"papers.step.place", "papers.step.department", "papers.step.verdict", "papers.step.opinion",
                 "papers.step.by"}),
          localizer.text("papers.lines"),
          texts({"papers.line.at", "papers.line.act", "papers.line.by", "papers.line.words"}),
          localizer.text("papers.text"),
          localizer.text("papers.past")};
}

}  // namespace

HandlingPaper handling_paper(PaperSource const& source, work::Letter const& letter, std::string_view language) {
  ui::Localizer const localizer(language);
  Handling const handling(source, letter, language);
  HandlingPaper paper;
  paper.language = std::string(language);
  paper.text_language = letter.fields.language;
  paper.han = han_of(source.office);
  paper.office = office_head_of(source.office, language);
  paper.heading =
      localizer.text(letter.direction == work::Direction::out ? "papers.handling.out" : "papers.handling.in");
  if (letter.state == work::LetterState::voided) paper.mark = mark_of(letter, language);
  paper.notice = notice_of(source, language);
  paper.number = letter.number ? letter.number->text : std::string{};
  paper.title = letter.fields.title;
  paper.to = letter.fields.correspondent;
  paper.facts = handling.facts(work::details_of(source.transaction, source.office.id, letter.id));
  paper.steps = handling.steps();
  paper.lines = handling.acts();
  paper.paragraphs = text_lines(letter.fields.body);
  paper.words = heads_of(localizer);
  auto const has_past = [](PaperStep const& step) { return std::ranges::any_of(step.verdicts, &PaperVerdict::past); };
  if (std::ranges::none_of(paper.steps, has_past)) paper.words.past.clear();
  return paper;
}

}  // namespace amity::papers::web
