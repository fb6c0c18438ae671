// SPDX-License-Identifier: Apache-2.0
// The words of letters, and what may follow what.
#include "words.h"
#include "work/letter.h"

namespace amity::work {
namespace {

constexpr std::array state_words{Word{LetterState::draft, "draft"},       Word{LetterState::circulating, "circulating"},
                                 Word{LetterState::issued, "issued"},     Word{LetterState::sent, "sent"},
                                 Word{LetterState::received, "received"}, Word{LetterState::assigned, "assigned"},
                                 Word{LetterState::answered, "answered"}, Word{LetterState::noted, "noted"},
                                 Word{LetterState::voided, "voided"}};
static_assert(state_words.size() == all_letter_states.size(), "every state has its word");

constexpr std::array act_words{Word{LetterAct::write, "write"},
                               Word{LetterAct::circulate, "circulate"},
                               Word{LetterAct::take_back, "take_back"},
                               Word{LetterAct::agree, "agree"},
                               Word{LetterAct::agree_with_changes, "agree_with_changes"},
                               Word{LetterAct::refuse, "refuse"},
                               Word{LetterAct::issue, "issue"},
                               Word{LetterAct::send, "send"},
                               Word{LetterAct::receive, "receive"},
                               Word{LetterAct::assign, "assign"},
                               Word{LetterAct::answer, "answer"},
                               Word{LetterAct::note, "note"},
                               Word{LetterAct::reopen, "reopen"},
                               Word{LetterAct::void_out, "void"},
                               Word{LetterAct::enclose, "enclose"},
                               Word{LetterAct::take_out, "take_out"},
                               Word{LetterAct::put_back, "put_back"},
                               Word{LetterAct::put_details, "put_details"},
                               Word{LetterAct::go_past, "go_past"},
                               Word{LetterAct::extend, "extend"},
                               Word{LetterAct::opinion, "opinion"},
                               Word{LetterAct::give_back, "give_back"}};
constexpr std::array urgency_words{Word{Urgency::ordinary, "ordinary"}, Word{Urgency::urgent, "urgent"},
                                   Word{Urgency::extra_urgent, "extra_urgent"}};
constexpr std::array unit_words{Word{deadlines::Unit::days, "days"},
                                Word{deadlines::Unit::working_days, "working_days"},
                                Word{deadlines::Unit::months, "months"}};

}  // namespace

std::string_view to_string(LetterState state) { return word_of(state_words, state); }
std::optional<LetterState> parse_letter_state(std::string_view word) { return value_of(state_words, word); }
std::string_view to_string(LetterAct act) { return word_of(act_words, act); }
std::string_view to_string(Urgency urgency) { return word_of(urgency_words, urgency); }
std::optional<Urgency> parse_urgency(std::string_view word) { return value_of(urgency_words, word); }
std::string_view to_string(deadlines::Unit unit) { return word_of(unit_words, unit); }
std::optional<deadlines::Unit> parse_unit(std::string_view word) { return value_of(unit_words, word); }

std::optional<LetterState> after(Direction direction, LetterState from, LetterAct act) {
  for (auto const& move : letter_moves)
    if (move.direction == direction && move.from == from && move.act == act) return move.to;
  return std::nullopt;
}

commands::FieldTexts texts_of(LetterFields const& fields) {
  auto const number = [](auto const& id) { return id ? std::to_string(id->value) : std::string{}; };
  auto const day = [](std::optional<Day> const& one) { return one ? amity::to_string(*one) : std::string{}; };
  return {{"language", fields.language},
          {"correspondent", fields.correspondent},
          {"title", fields.title},
          {"body", fields.body},
          {"enclosures", fields.enclosures},
          {"partner", number(fields.partner)},
          {"their_number", fields.their_number},
          {"dated", day(fields.dated)},
          {"arrived", day(fields.arrived)},
          {"answers", number(fields.answers)},
          {"within", fields.within ? std::to_string(fields.within->amount) : std::string{}},
          {"within_unit", fields.within ? std::string(to_string(fields.within->unit)) : std::string{}},
          {"urgency", std::string(to_string(fields.urgency))}};
}

std::string text_hash(LetterFields const& fields) {
  Letter letter{};
  letter.fields = fields;
  return content_hash(letter);
}

std::string content_hash(Letter const& letter) {
  auto const& fields = letter.fields;
  auto const answers = std::to_string(fields.answers ? fields.answers->value : 0);
  std::vector<std::string_view> parts{fields.language, fields.correspondent, fields.title,
                                      fields.body,     fields.enclosures,    answers};
  parts.insert(parts.end(), letter.documents.begin(), letter.documents.end());
  if (!letter.details.empty()) parts.push_back(letter.details);
  return commands::fingerprint_of(parts);
}

}  // namespace amity::work
