// SPDX-License-Identifier: Apache-2.0
#include "demo.h"

#include "accounts/password.h"
#include "accounts/secret.h"
#include "accounts/sign_in.h"
#include "backup_verbs.h"
#include "demo_circle.h"
#include "demo_scenes.h"
#include "document_options.h"
#include "guests/act.h"
#include "guests/shown.h"
#include "notices/web/sending.h"
#include "snapshot/world.h"
#include "work/deputy.h"
#include "work/letter.h"
#include "work/letter_hand.h"
#include "work/reply_title.h"
#include "work/task.h"
#include "work/task_series.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <iostream>
#include <memory>
#include <stdexcept>

namespace amity::app {
namespace {

namespace json = boost::json;
using commands::Command;
using namespace std::chrono_literals;

struct DemoPerson {
  std::string_view email;
  std::string_view name;
  accounts::Role role;
  int department;  // 0: none
};
constexpr std::array demo_people{DemoPerson{"director@demo.example", "李明远", accounts::Role::director, 0},
                                 DemoPerson{"deputy@demo.example", "赵敏", accounts::Role::director, 0},
                                 DemoPerson{"officer@demo.example", "陈丽", accounts::Role::officer, 0},
                                 DemoPerson{"education@demo.example", "王芳", accounts::Role::liaison, 1},
                                 DemoPerson{"culture@demo.example", "段勇", accounts::Role::liaison, 2},
                                 DemoPerson{"finance@demo.example", "杨静", accounts::Role::liaison, 3}};
constexpr std::array demo_departments{std::array{"教育体育局", "教育・スポーツ局", "Education and Sports"},
                                      std::array{"文化和旅游局", "文化観光局", "Culture and Tourism"},
                                      std::array{"财政局", "財政局", "Finance"}};

// Does the verbs of the office as its people would have done them, each on its own day.
class Story {
 private:
  template <class Work>
  auto on(int days_ago, accounts::AccountId who, std::string_view verb, Work const& work) {
    // Ten in the morning at the office, and each thing a second after the one before; where it is not ten yet today, an
    // hour ago: nothing that was done lies ahead.
    auto const ten = Instant{today_} - std::chrono::days{std::max(days_ago, 0)} + 2h;
    auto const moment = std::min(ten, now_ - 1h) + std::chrono::seconds{++done_};
    journal::Actor const actor{who.value == 0 ? std::string{"cli:demo"} : accounts::actor_of(who)};
    auto outcome = commands::execute_value(
        database_, [moment] { return moment; }, {office_.id, actor, std::string(verb), "office", {}, {}}, work);
    if (!outcome)
      throw std::runtime_error("the demonstration stops at " + std::string(verb) + ": " +
                               outcome.error().errors.first().message);
    return *std::move(outcome);
  }

 public:
  Story(db::Database& database, snapshot::World const& world, partnerships::Office const& office, Instant now)
      : database_(database),
        world_(world),
        office_(office),
        now_(now),
        today_(snapshot::day_at([now] { return now; }, office.timezone)) {}

  // Answers the password of all of them.
  std::string people() {
    auto password = accounts::new_recovery_code();
    auto const hash = accounts::hash_password(password);
    for (auto const& names : demo_departments)
      departments_.push_back(on(400, {}, demo_verb, [&](Command& command) {
        return accounts::put_department(command, {}, {{"zh", names[0]}, {"ja", names[1]}, {"en", names[2]}});
      }));
    for (auto const& one : demo_people) {
      accounts::AccountFields fields{std::string(one.email), std::string(one.name), "zh", one.role, {}};
      if (one.department > 0) fields.department = departments_.at(static_cast<std::size_t>(one.department) - 1);
      people_.push_back(
          on(399, {}, "account.add", [&](Command& command) { return accounts::add_account(command, fields); }));
      auto const link = accounts::hash_of(accounts::new_secret(accounts::link_prefix));
      auto const id = people_.back();
      on(399, {}, "account.link", [&](Command& command) { return accounts::offer_link(command, id, link); });
      on(399, id, "account.password",
         [&](Command& command) { return accounts::use_link(command, link, std::nullopt, hash); });
    }
    series(work::Direction::out, "外办去函", "昆外函〔{year}〕{n}号");
    series(work::Direction::in, "外办收文", "昆外收〔{year}〕{n}号");
    return password;
  }

  // The liaison of culture is away these days, and a director next month.
  void deputies() {
    auto const grants = [&](std::size_t giver, std::size_t other, int from, int until) {
      on(3, people_.at(giver), "deputy.grant", [&](Command& command) {
        return work::grant_deputy(command, {people_.at(giver),
                                            people_.at(other),
                                            {},
                                            today_ + std::chrono::days{from},
                                            today_ + std::chrono::days{until}});
      });
    };
    grants(first_liaison + 1, first_liaison, -2, 9);
    grants(director, 1, 30, 40);
  }

  Day today() const { return today_; }
  accounts::AccountId director_id() const { return people_.at(director); }
  accounts::AccountId officer_id() const { return people_.at(officer); }

  void letter(DemoLetter const& told) {
    if (told.came_in)
      incoming(told);
    else
      outgoing(told.days_ago, fields_of(told), told.reached);
  }

  // What is older than these days was read; and this morning's reminders.
  void notices() {
    auto const post = notices::web::post_of(world_, office_.id, {}).value();
    // Before eight this morning's are not there yet.
    auto const this_morning = notices::web::eight_at(today_, office_.timezone);
    auto const eight =
        this_morning <= now_ ? this_morning : notices::web::eight_at(today_ - std::chrono::days{1}, office_.timezone);
    auto const unread_since = Instant{today_} - std::chrono::days{5};
    auto transaction = database_.write();
    notices::web::write_morning(transaction, eight, post, notices::web::Mailing::off);
    constexpr std::int64_t many = 10'000;
    for (auto const who : people_)
      for (auto const& one : notices::notices_of(transaction, office_.id, who, notices::Which::unread, many))
        if (one.at < unread_since)
          notices::mark_read(transaction, one.at, office_.id, who, one.id, notices::Reach::this_one);
    transaction.commit();
  }

  // The counterpart at a partner city has one letter by a link, and said something of it. The link itself is nobody's.
  void guest() {
    if (!shown_) return;
    auto const hash = accounts::hash_of(accounts::new_secret(guests::guest_prefix));
    guests::GuestFields const who{"Nguyễn Thu Hà", "guest@demo.example", "en", guests::May::confirm,
                                  today_ + std::chrono::days{30}};
    on(2, people_.at(director), "letter.share", [&](Command& command) {
      return guests::share(command, *shown_, {who, hash, day(2)});
    });
    for (auto const what : {guests::Act::opened, guests::Act::commented})
      on(1, {}, "guest.act", [&](Command& command) {
        auto const shown = guests::shown_to(command.transaction(), *guests::guest_of(command.transaction(), hash));
        return guests::act(command, {hash, what, shown->hash, "March suits us well.", {}, day(1)});
      });
  }

  void task(DemoTask const& told) {
    work::TaskFields fields{.title = std::string(told.title),
                            .person = people_.at(officer),
                            .due = today_ + std::chrono::days{told.due_in_days}};
    auto const id =
        on(14, people_.at(officer), "task.add", [&](Command& command) { return work::add_task(command, fields); });
    if (told.every_months > 0)
      on(14, people_.at(officer), "task.repeat", [&](Command& command) {
        return work::set_recurrence(command, id,
                                    {.every = told.every_months, .shift = deadlines::Roll::to_previous_working_day},
                                    commands::Seen{1, work::texts_of(std::optional<work::Recurrence>{})});
      });
    if (!told.waits_for.empty())
      on(3, people_.at(officer), "task.move", [&](Command& command) {
        return work::move_task(command, id, {work::TaskState::waiting, std::string(told.waits_for)});
      });
  }

 private:
  static constexpr std::size_t director = 0;
  static constexpr std::size_t officer = 2;
  static constexpr std::size_t first_liaison = 3;

  void series(work::Direction direction, std::string name, std::string shape) {
    series_.push_back(on(398, people_.at(director), "letter_series.put", [&](Command& command) {
      return work::put_series(command, {}, {direction, name, shape}, {});
    }));
  }

  Day day(int days_ago) const { return today_ - std::chrono::days{std::max(days_ago, 0)}; }

  work::LetterFields fields_of(DemoLetter const& told) const {
    work::LetterFields fields;
    fields.language = told.language;
    fields.correspondent = told.correspondent;
    fields.title = told.title;
    fields.body = told.body;
    if (auto const* city = world_.city(told.partner)) fields.partner = city->id;
    return fields;
  }

  void incoming(DemoLetter const& told) {
    auto fields = fields_of(told);
    fields.arrived = day(told.days_ago);
    fields.dated = day(told.days_ago + 6);
    fields.within = work::Within{10, deadlines::Unit::working_days};
    auto const who = people_.at(officer);
    auto const id = on(told.days_ago, who, "letter.add", [&](Command& command) {
      return work::add_letter(command, {work::Direction::in, fields, series_.at(1), day(told.days_ago)});
    });
    if (told.reached == Reached::received) return;
    if (told.reached == Reached::noted) {
      on(told.days_ago - 1, who, "letter.close",
         [&](Command& command) { return work::close(command, id, work::LetterAct::note, "请阅知。"); });
      return;
    }
    auto const which = static_cast<std::size_t>(id.value) % 2;
    auto const department = departments_.at(which);
    on(told.days_ago - 1, who, "letter.assign", [&](Command& command) {
      return work::assign(command, id, {department, {}, "请提出意见，拟复函。"});
    });
    if (told.reached == Reached::assigned) return;
    on(told.days_ago - 2, people_.at(first_liaison + which), "letter.opinion", [&](Command& command) {
      return work::return_from_hand(command, id, {work::LetterAct::opinion, "我局无不同意见，可由外办统一答复。"});
    });
    auto answer = fields_of(told);
    answer.title = work::reply_title(told.language, told.title);
    answer.body = answer_in(told.language);
    answer.answers = id;
    outgoing(told.days_ago - 3, answer, told.reached == Reached::answered ? Reached::sent : told.reached);
  }

  static std::string answer_in(std::string_view language) {
    if (language == "zh") return "来函收悉，我市同意所提建议，具体事宜请与我办联系。";
    if (language == "ja")
      return "拝復　このたびはご提案をいただき、ありがとうございます。本市といたしましても賛同いたします。\n敬具";
    return "Thank you for your letter. We agree, and look forward to it.";
  }

  void outgoing(int days_ago, work::LetterFields const& fields, Reached reached) {
    auto const who = people_.at(officer);
    auto const id = on(days_ago, who, "letter.add", [&](Command& command) {
      return work::add_letter(command, {work::Direction::out, fields, {}, day(days_ago)});
    });
    if (reached == Reached::drafted) return;
    auto const first = static_cast<std::size_t>(id.value) % 2;
    // Some letters concern schools and stages alike: there one of the two is enough.
    auto before = work::asked_alone(departments_.at(first));
    if (id.value % 3 == 0) before.seats = {departments_.at(0), departments_.at(1)};
    on(days_ago, who, "letter.circulate", [&](Command& command) {
      return work::circulate(command, id, {before, work::asked_alone(departments_.at(2), 2)});
    });
    work::Letter written;
    written.fields = fields;
    auto const hash = work::content_hash(written);
    auto const agrees = [&](std::size_t liaison, work::Verdict verdict, std::string opinion) {
      on(days_ago - 1, people_.at(liaison), "letter.countersign", [&](Command& command) {
        return work::countersign(command, id, {verdict, opinion, hash});
      });
    };
    agrees(first_liaison + first, work::Verdict::agree, {});
    if (reached == Reached::circulating) return;
    agrees(first_liaison + 2, work::Verdict::agree_with_changes, "请注明经费来源。");
    if (reached == Reached::agreed) shown_ = id;
    if (reached == Reached::agreed) return;
    on(days_ago - 2, people_.at(director), "letter.issue", [&](Command& command) {
      return work::issue(command, id, {series_.at(0), hash, "李明远（主任）", day(days_ago - 2)});
    });
    if (reached == Reached::issued) return;
    on(days_ago - 3, who, "letter.send", [&](Command& command) {
      return work::send(command, id, {day(days_ago - 3), "邮寄", day(days_ago - 3)});
    });
  }

  db::Database& database_;
  snapshot::World const& world_;
  partnerships::Office const& office_;
  Instant now_;
  Day today_;
  int done_{0};
  std::vector<accounts::DepartmentId> departments_;
  std::vector<accounts::AccountId> people_;
  std::vector<work::SeriesId> series_;
  std::optional<work::LetterId> shown_;  // that a guest has
};

void tell_who(Output output, std::string const& password) {
  if (output == Output::json) {
    json::array people;
    for (auto const& one : demo_people)
      people.push_back(json::object{{"email", one.email}, {"name", one.name}, {"role", to_string(one.role)}});
    std::cout << json::serialize(json::object{{"password", password}, {"people", std::move(people)}}) << '\n';
    return;
  }
  std::cout << "A year of made-up office life is there. Sign in at /office, with the password " << password << ":\n";
  for (auto const& one : demo_people)
    std::cout << "  " << one.email << "  " << one.name << ", " << to_string(one.role) << '\n';
}

}  // namespace

int fill_demo(DemoRequest const& request, Output output) {
  auto database = open_database(request.place, Missing::refuse);
  if (!database) return cannot;
  auto const world = snapshot::World::load(*database);
  auto const* office = world->reg.office(request.office);
  if (office == nullptr) {
    complain({Errc::not_found, "there is no office \"" + request.office + "\" here", "office",
              "the slug of one that was imported"});
    return answer_is_no;
  }
  {
    auto transaction = database->read();
    if (accounts::has_accounts(transaction, office->id)) {
      complain({Errc::refused, "people sign in at this office already, and nothing made up is put beside their work",
                "office", "a folder of its own: ./run --demo"});
      return answer_is_no;
    }
  }
  auto const cabinet = open_cabinet(request.documents, request.place);
  if (!cabinet) {
    complain(cabinet.error());
    return cannot;
  }
  Story story(*database, *world, *office, system_clock()());
  auto const password = story.people();
  for (auto const& letter : demo_letters) story.letter(letter);
  for (auto const& task : demo_tasks) story.task(task);
  story.deputies();
  story.guest();
  DemoOffice const at{*database, *world, *office, story.today(), story.director_id(), story.officer_id()};
  demo_counterparts(at);
  demo_exhibits(at, *cabinet);
  demo_rules(at);
  story.notices();
  tell_who(output, password);
  return done;
}

void add_demo_verb(CLI::App& app, int& status) {
  struct Words {
    DemoRequest request;
    bool json{false};
  };
  auto const w = std::make_shared<Words>();
  auto& verb =
      *app.add_subcommand("demo", "Fill an office in which nobody works yet with a year of made-up life, to look at");
  add_place(verb, w->request.place);
  verb.add_option("--office", w->request.office, "Slug of the office")->capture_default_str();
  verb.add_flag("--json", w->json, "Answer as JSON, for programs");
  verb.footer(
      "Example:\n  amity demo --data /tmp/demo\n\n"
      "Letters, approvals, numbers, tasks, people with their posts, documents, pictures and rules are done by the "
      "program's own\n"
      "verbs, dated through the year; people and words are made up, and every page says so. ./run --demo does it all "
      "in a folder of its own.");
  add_documents(verb, std::make_shared<DocumentTexts>(), status, [w](DocumentTexts const& documents) {
    w->request.documents = documents;
    return fill_demo(w->request, w->json ? Output::json : Output::text);
  });
}

}  // namespace amity::app
