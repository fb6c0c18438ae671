// SPDX-License-Identifier: Apache-2.0
#include "mail_command.h"

#include "core/clock.h"
#include "mail/outbox.h"
#include "mail_options.h"
#include "office_verb.h"
#include "settings_file.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <charconv>
#include <iostream>
#include <map>
#include <optional>

namespace amity::app {
namespace {

namespace json = boost::json;
using Slugs = std::map<OfficeId, std::string>;

json::value mail_value(std::string const& text) { return text.empty() ? json::value() : json::value(text); }
json::value mail_value(std::optional<Instant> const& instant) {
  return instant ? json::value(to_string(*instant)) : json::value();
}

std::string name_of(Slugs const& slugs, OfficeId office, mail::MailId id) {
  auto const slug = slugs.find(office);
  return (slug == slugs.end() ? std::to_string(office.value) : slug->second) + "/" + std::to_string(id.value);
}

json::value returned_value(mail::Mail const& mail) {
  if (!mail.returned) return nullptr;
  return json::object{{"at", to_string(mail.returned->at)},
                      {"lasting", mail::to_string(mail.returned->lasting)},
                      {"status", mail.returned->status},
                      {"trouble", mail::to_string(mail::trouble_of(mail.returned->status))},
                      {"words", mail_value(mail.returned->words)}};
}

json::object mail_document(Slugs const& slugs, mail::Mail const& mail) {
  return {{"id", name_of(slugs, mail.office, mail.id)},
          {"state", mail::to_string(mail.state)},
          {"about", mail_value(mail.about)},
          {"recipient", mail_value(mail.recipient)},
          {"subject", mail_value(mail.subject)},
          {"tries", mail.tries},
          {"error", mail_value(mail.error)},
          {"created", to_string(mail.created)},
          {"tried", mail_value(mail.tried)},
          {"ended", mail_value(mail.ended)},
          {"wiped", mail_value(mail.wiped)},
          {"returned", returned_value(mail)}};
}

void print_mail(Slugs const& slugs, mail::Mail const& mail) {
  std::cout << name_of(slugs, mail.office, mail.id) << "  " << mail::to_string(mail.state) << "  "
            << (mail.wiped ? "(wiped)" : mail.recipient + "  " + mail.subject) << "  "
            << (mail.ended ? "ended " + to_string(*mail.ended) : "since " + to_string(mail.created)) << ", "
            << mail.tries << (mail.tries == 1 ? " try" : " tries") << '\n';
  if (!mail.error.empty()) std::cout << "    " << mail.error << '\n';
  if (mail.returned)
    std::cout << "    came back on " << to_string(mail.returned->at) << ": "
              << mail::to_string(mail::trouble_of(mail.returned->status)) << ' ' << mail.returned->status << "  "
              << mail.returned->words << '\n';
}

void print(Slugs const& slugs, std::vector<mail::Mail> const& mails, Output output) {
  json::array documents;
  for (auto const& mail : mails)
    if (output == Output::json)
      documents.push_back(mail_document(slugs, mail));
    else
      print_mail(slugs, mail);
  if (output == Output::json) std::cout << json::serialize(documents) << '\n';
}

struct Named {
  OfficeId office;
  mail::MailId id;
};
Result<Named> named(Slugs const& slugs, std::string_view text) {
  auto const slash = text.rfind('/');
  if (slash != std::string_view::npos) {
    auto const number = text.substr(slash + 1);
    std::int64_t id = 0;
    auto const [end, error] = std::from_chars(number.data(), number.data() + number.size(), id);
    if (error == std::errc{} && end == number.data() + number.size())
      for (auto const& [office, slug] : slugs)
        if (slug == text.substr(0, slash)) return Named{office, {id}};
  }
  return fail(Errc::not_found, "there is no mail \"" + std::string(text) + "\"", "id",
              "one that amity mail list shows");
}

}  // namespace

int mail_list(DataLocation const& place, MailOptions const& options, Output output) {
  auto database = open_database(place, Missing::refuse);
  if (!database) return cannot;
  auto transaction = database->read();
  mail::Filter filter{.returned = options.returned, .limit = options.limit};
  if (!options.state.empty()) filter.state = mail::parse_state(options.state).value();
  if (!options.office.empty()) {
    auto const office = office_named(transaction, options.office);
    if (!office) {
      complain(office.error());
      return status_of(office.error());
    }
    filter.office = *office;
  }
  print(office_slugs_in(transaction), mail::list(transaction, filter), output);
  return done;
}

int mail_retry(DataLocation const& place, MailOptions const& options, Output output) {
  auto database = open_database(place, Missing::refuse);
  if (!database) return cannot;
  auto transaction = database->write();
  auto const slugs = office_slugs_in(transaction);
  auto status = done;
  std::vector<mail::Mail> changed;
  for (auto const& text : options.mails) {
    auto const one = named(slugs, text);
    auto mail =
        one ? mail::retry(transaction, system_clock(), one->office, one->id) : Result<mail::Mail>{Failure{one.error()}};
    if (mail) {
      changed.push_back(std::move(*mail));
    } else {
      status = answer_is_no;
      complain(mail.error());
    }
  }
  transaction.commit();
  print(slugs, changed, output);
  return status;
}

int mail_test(MailTest const& test, Output output) {
  auto const server = mail::read_server(test.server);
  if (!server) {
    complain(server.error());
    return cannot;
  }
  auto const now = system_clock()();
  auto const text =
      mail::wire_text({.id = mail::message_id({}, "test " + to_string(now), mail::host_of(server->from)),
                       .from = {server->from, "Amity"},
                       .to = {test.address},
                       .language = "en",
                       .subject = "A test of Amity's mail",
                       .text = "This mail shows that Amity can send mail. 邮件可以送达。メールが届きました。\n\n"
                               "You get it because somebody ran: amity mail test",
                       .calendar = {},
                       .date = now});
  if (!text) {
    complain(text.error());
    return answer_is_no;
  }
  mail::ServerConnection connection(*server);
  auto const delivery = connection.deliver({server->from, test.address}, *text, [] { return true; }, {});
  auto const is_accepted = delivery.came == mail::Delivery::Came::accepted;
  if (output == Output::json)
    std::cout << json::serialize(
                     json::object{{"accepted", is_accepted}, {"server", server->url}, {"reply", delivery.reply}})
              << '\n';
  else if (is_accepted)
    std::cout << server->url << " has taken it: " << delivery.reply << '\n';
  else
    complain({Errc::unavailable, server->url + ": " + delivery.reply, "mail",
              "address, user, password and certificate of the mail server in [mail]; docs/mail.md"});
  return is_accepted ? done : answer_is_no;
}

}  // namespace amity::app
