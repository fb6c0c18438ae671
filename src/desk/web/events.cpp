// SPDX-License-Identifier: Apache-2.0
#include "comments_page.h"
#include "desk/web/live.h"
#include "hub.h"
#include "ui/links.h"
#include "ui/template.h"

#include <algorithm>
#include <charconv>

namespace amity::desk::web {
namespace {

constexpr std::size_t most_topics = 8;

// "letter/12"; nothing for what is no record's name.
std::optional<Subject> subject_in(std::string_view topic) {
  auto const slash = topic.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  Subject subject{std::string(topic.substr(0, slash)), 0};
  auto const* begin = topic.data() + slash + 1;
  auto const* end = topic.data() + topic.size();
  auto const [read, error] = std::from_chars(begin, end, subject.id);
  if (error != std::errc{} || read != end) return std::nullopt;
  return subject;
}

// Nothing where the page did not say what it has seen, or no number.
std::optional<std::int64_t> seen_by(AtDesk const& at) {
  auto const text = at.request.query("seen").value_or("");
  std::int64_t seen{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), seen);
  if (error != std::errc{} || end != text.data() + text.size() || seen < 0) return std::nullopt;
  return seen;
}

bool may_see(accounts::Session const& session, partnerships::web::RecordKind const& kind) {
  return kind.rights.empty() ||
         std::ranges::any_of(kind.rights, [&](accounts::Right right) { return session.rights.contains(right); });
}

// What may be followed of what is asked for.
Following following_of(AtDesk const& at) {
  Following following{at.session, at.localizer.language(), {}};
  auto transaction = at.desk.writing->doorkeeper.database.read();
  for (auto const asked : at.request.query_all("watch")) {
    if (following.topics.size() >= most_topics) break;
    if (auto const subject = subject_in(asked)) {
      if (!record_of(*at.desk.fittings, transaction, at.session, *subject)) continue;
      if (!following.subject) following.subject = subject;
      following.topics.emplace_back(asked);
    } else if (auto const* kind = at.desk.fittings->record(asked); kind != nullptr && may_see(at.session, *kind)) {
      following.topics.emplace_back(asked);
    }
  }
  // A program that does not say what it has seen is told of what comes from now on, not from the first look.
  following.seen = seen_by(at);
  if (!following.seen) following.seen = journal::newest_line(transaction, at.office.id);
  return following;
}

http::Response nothing_to_follow(AtDesk const& at) {
  return partnerships::web::desk_problem(at, {Errc::not_found, "there is nothing to follow under this name", "watch",
                                              "a record of the desk that you may see, or a kind of them"});
}

http::Response too_many() {
  auto response = http::respond(429, "Too many pages of this session follow along.\n", "text/plain; charset=utf-8");
  response.headers = {{"Retry-After", "30"}, {"Cache-Control", "private, no-store"}};
  return response;
}

http::Response events(AtDesk const& at, Hub& hub) {
  auto following = following_of(at);
  if (following.topics.empty()) return nothing_to_follow(at);
  auto stream = hub.follow(std::move(following));
  if (!stream) return too_many();
  http::Response response;
  // A proxy passes on what comes as it comes.
  response.headers = {{"Cache-Control", "private, no-store"}, {"X-Accel-Buffering", "no"}};
  response.stream = std::move(stream);
  return response;
}

// page: where it is read what a form's answer shows; empty: the address of the page itself. form: of a form, where it
// is opened, with the page of its record.
struct LineOf {
  std::string page{};
  std::string form{};
  std::string record{};
};
std::string line(AtDesk const& at, ui::Query topics, LineOf const& shown = {}) {
  auto const seen = [&] {
    auto transaction = at.desk.writing->doorkeeper.database.read();
    return journal::newest_line(transaction, at.office.id);
  }();
  topics.emplace_back("seen", std::to_string(seen));
  return ui::render("office_live", at.localizer.language(),
                    {{"events", at.address("/events") + ui::query_text(topics)},
                     {"page", shown.page},
                     {"form", shown.form},
                     {"record", shown.record},
                     {"fields", at.localizer.text("live.form.fields", {{"fields", "{fields}"}})}});
}

bool answers_form(AtDesk const& at) { return at.request.method == http::Method::post; }

}  // namespace

void add_events(http::Router& router, partnerships::web::Desk const& desk) {
  auto const hub = std::make_shared<Hub>(desk.writing->doorkeeper.database, desk.writing->doorkeeper.clock);
  partnerships::web::add_desk_page(router, desk, "/events", [hub](AtDesk const& at) { return events(at, *hub); });
}

std::string live_line(AtDesk const& at, Subject const& subject) { return live_line(at, subject, {}); }

std::string live_line(AtDesk const& at, Subject const& subject, std::vector<Subject> const& parts) {
  ui::Query topics{{"watch", to_string(subject)}};
  for (auto const& part : parts) topics.emplace_back("watch", to_string(part));
  if (!answers_form(at)) return line(at, std::move(topics));
  auto const record = [&] {
    auto transaction = at.desk.writing->doorkeeper.database.read();
    return record_of(*at.desk.fittings, transaction, at.session, subject);
  }();
  return record ? line(at, std::move(topics), {.page = at.address(record->path)}) : std::string{};
}

namespace {

// The record that the first of them names, where the session may see it.
std::optional<DeskRecord> record_named(AtDesk const& at, std::vector<std::string> const& subjects) {
  auto const subject = subjects.empty() ? std::nullopt : subject_in(subjects.front());
  if (!subject) return std::nullopt;
  auto transaction = at.desk.writing->doorkeeper.database.read();
  return record_of(*at.desk.fittings, transaction, at.session, *subject);
}

ui::Query watching(std::vector<std::string> const& subjects) {
  ui::Query topics;
  for (auto const& one : subjects) topics.emplace_back("watch", one);
  return topics;
}

}  // namespace

std::string live_page(AtDesk const& at, std::vector<std::string> const& subjects) {
  auto const record = record_named(at, subjects);
  if (!record) return {};
  return line(at, watching(subjects), {.page = answers_form(at) ? at.address(record->path) : std::string{}});
}

std::string live_form(AtDesk const& at, std::vector<std::string> const& subjects, std::string const& form) {
  auto const record = record_named(at, subjects);
  if (!record) return {};
  return line(at, watching(subjects), {.form = form, .record = at.address(record->path)});
}

// A list that answers a form stands as it was sent.
std::string live_line(AtDesk const& at, std::initializer_list<std::string_view> kinds) {
  if (answers_form(at)) return {};
  ui::Query topics;
  for (auto const kind : kinds) topics.emplace_back("watch", std::string(kind));
  return line(at, std::move(topics));
}

}  // namespace amity::desk::web
