// SPDX-License-Identifier: Apache-2.0
// One mail at a time over a connection of libcurl's.
#include "mail/message.h"
#include "mail/server.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <stdexcept>

namespace amity::mail {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr long connect_seconds = 30;
constexpr long whole_seconds = 300;
constexpr std::chrono::seconds after_stop{20};
constexpr std::size_t longest_reply = 1000;
constexpr int mailbox_too_full_or_mail_too_large = 552;  // RFC 5321, 4.2.3: also said to MAIL FROM with a size

void begin_libcurl() {
  static auto const begun = curl_global_init(CURL_GLOBAL_DEFAULT);
  if (begun != CURLE_OK) throw std::runtime_error("libcurl cannot begin");
}

// One delivery under way, as libcurl's callbacks see it.
struct UnderWay {
  std::string_view rest{};
  std::function<bool()> const* before_text{};
  std::stop_token stop{};
  bool asked{};         // before_text was
  bool is_allowed{};    // and said yes
  std::string stage{};  // the last command: "RCPT"
  int code{};           // of the reply to it; 0: none yet
  std::string reply{};  // its lines
  bool is_new_reply{true};
  bool is_leaving{};
  std::optional<SteadyClock::time_point> stopped{};

  bool is_handed_over() const { return is_allowed && rest.empty(); }
};

std::string_view without_line_end(std::string_view line) {
  while (!line.empty() && (line.back() == '\r' || line.back() == '\n')) line.remove_suffix(1);
  return line;
}

// Of a command only its verb is kept: what follows AUTH is a secret.
void note_command(UnderWay& under_way, std::string_view line) {
  under_way.is_new_reply = true;
  auto const verb = line.substr(0, std::min(line.find_first_of(" \r\n"), line.size()));
  // Said to a connection that is closed, after what was asked of it, or before another is opened.
  under_way.is_leaving = verb == "QUIT";
  for (auto const* known : {"EHLO", "HELO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA"})
    if (verb == known) {
      under_way.stage = known;
      under_way.code = 0;
    }
}

void note_reply(UnderWay& under_way, std::string_view line) {
  line = without_line_end(line);
  constexpr std::size_t digits = 3;
  auto const is_reply = line.size() >= digits &&
                        std::all_of(line.begin(), line.begin() + digits, [](char c) { return c >= '0' && c <= '9'; });
  if (!is_reply || under_way.is_leaving) return;
  if (under_way.is_new_reply) under_way.reply.clear();
  under_way.is_new_reply = line.size() == digits || line[digits] == ' ';  // the last line of it
  under_way.code = std::stoi(std::string(line.substr(0, digits)));
  if (under_way.reply.size() + line.size() > longest_reply) return;
  if (!under_way.reply.empty()) under_way.reply += ' ';
  under_way.reply += line;
}

int on_debug(CURL*, curl_infotype kind, char* data, std::size_t size, void* to) {
  auto& under_way = *static_cast<UnderWay*>(to);
  if (kind == CURLINFO_HEADER_OUT) note_command(under_way, {data, size});
  if (kind == CURLINFO_HEADER_IN) note_reply(under_way, {data, size});
  return 0;
}

std::size_t on_read(char* buffer, std::size_t size, std::size_t items, void* to) {
  auto& under_way = *static_cast<UnderWay*>(to);
  if (!under_way.asked) {
    under_way.asked = true;
    under_way.is_allowed = (*under_way.before_text)();
  }
  if (!under_way.is_allowed) return CURL_READFUNC_ABORT;
  auto const taken = std::min(size * items, under_way.rest.size());
  std::memcpy(buffer, under_way.rest.data(), taken);
  under_way.rest.remove_prefix(taken);
  return taken;
}

int on_progress(void* to, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  auto& under_way = *static_cast<UnderWay*>(to);
  if (!under_way.stop.stop_requested()) return 0;
  if (!under_way.is_handed_over()) return 1;
  if (!under_way.stopped) under_way.stopped = SteadyClock::now();
  return SteadyClock::now() - *under_way.stopped > after_stop ? 1 : 0;
}

Delivery::Came came_of(CURLcode result, UnderWay const& under_way) {
  using Came = Delivery::Came;
  if (result == CURLE_OK) return Came::accepted;
  auto const of_the_text = under_way.is_handed_over();
  auto const for_good = under_way.code >= 500 && under_way.code < 600;
  // A server that wants nobody, or not us, is a fault of the settings and no fault of the mail.
  auto const of_the_mail = of_the_text || under_way.stage == "RCPT" || under_way.stage == "DATA" ||
                           under_way.code == mailbox_too_full_or_mail_too_large;
  if (for_good && of_the_mail) return Came::refused;
  // After DATA the last answer was 354, as long as there is none to the text.
  if (of_the_text && under_way.code < 400) return Came::unclear;
  return Came::later;
}

}  // namespace

struct ServerConnection::Impl {
  explicit Impl(Server wanted) : server(std::move(wanted)) {
    begin_libcurl();
    curl = curl_easy_init();
    if (curl == nullptr) throw std::runtime_error("libcurl cannot begin");
    set(CURLOPT_URL, (server.url + "/" + std::string(host_of(server.from))).c_str());  // the path is what EHLO says
    set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set(CURLOPT_PROXY, "");
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_USE_SSL, server.starttls == Starttls::required ? long{CURLUSESSL_ALL} : long{CURLUSESSL_NONE});
    set(CURLOPT_SSLVERSION, long{CURL_SSLVERSION_TLSv1_2});
    if (!server.ca_file.empty()) set(CURLOPT_CAINFO, server.ca_file.c_str());
    if (!server.user.empty()) {
      set(CURLOPT_USERNAME, server.user.c_str());
      set(CURLOPT_PASSWORD, server.password.c_str());
    }
    set(CURLOPT_CONNECTTIMEOUT, connect_seconds);
    set(CURLOPT_TIMEOUT, whole_seconds);
    set(CURLOPT_UPLOAD, 1L);
    set(CURLOPT_READFUNCTION, on_read);
    set(CURLOPT_VERBOSE, 1L);  // tells on_debug what is said
    set(CURLOPT_DEBUGFUNCTION, on_debug);
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, on_progress);
    set(CURLOPT_ERRORBUFFER, words.data());
  }
  Impl(Impl const&) = delete;
  Impl& operator=(Impl const&) = delete;
  ~Impl() { curl_easy_cleanup(curl); }

  template <class T>
  void set(CURLoption option, T value) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): as libcurl has it
    if (curl_easy_setopt(curl, option, value) != CURLE_OK) throw std::runtime_error("this libcurl cannot send mail so");
  }

  Server server;
  UnderWay under_way{};  // libcurl still says QUIT when it is cleaned up
  CURL* curl{};
  std::array<char, CURL_ERROR_SIZE> words{};
};

ServerConnection::ServerConnection(Server server) : impl_(std::make_unique<Impl>(std::move(server))) {}
ServerConnection::~ServerConnection() = default;
Server const& ServerConnection::server() const { return impl_->server; }

Delivery ServerConnection::deliver(Envelope const& envelope, std::string_view wire_text,
                                   std::function<bool()> const& before_text, std::stop_token const& stop) {
  if (stop.stop_requested()) return {Delivery::Came::later, false, "this server stops", "this server stops"};
  auto& under_way = impl_->under_way;
  under_way = UnderWay{};
  under_way.rest = wire_text;
  under_way.before_text = &before_text;
  under_way.stop = stop;
  auto* recipients = curl_slist_append(nullptr, ("<" + envelope.to + ">").c_str());
  impl_->set(CURLOPT_MAIL_FROM, ("<" + envelope.from + ">").c_str());
  impl_->set(CURLOPT_MAIL_RCPT, recipients);
  impl_->set(CURLOPT_READDATA, static_cast<void*>(&under_way));
  impl_->set(CURLOPT_DEBUGDATA, static_cast<void*>(&under_way));
  impl_->set(CURLOPT_XFERINFODATA, static_cast<void*>(&under_way));
  impl_->words.fill('\0');
  auto const result = curl_easy_perform(impl_->curl);
  impl_->set<curl_slist*>(CURLOPT_MAIL_RCPT, nullptr);
  curl_slist_free_all(recipients);

  auto const came = came_of(result, under_way);
  auto const code = std::to_string(under_way.code);
  if (came == Delivery::Came::accepted) return {came, false, under_way.reply, "the mail server answered " + code};
  auto const stage = under_way.stage.empty() ? std::string("the connection") : under_way.stage;
  auto const place = under_way.is_handed_over() ? std::string("the text") : stage;
  auto const of_recipient = came == Delivery::Came::refused && !under_way.is_handed_over() && stage == "RCPT";
  if (under_way.code >= 400)
    return {came, of_recipient, under_way.reply, "the mail server answered " + code + " to " + place};
  if (under_way.asked && !under_way.is_allowed)
    return {came, false, "it could not be written down that the text goes",
            "it could not be written down that the text goes"};
  std::string const why = impl_->words.front() != '\0' ? impl_->words.data() : curl_easy_strerror(result);
  return {came, false, why, why};
}

}  // namespace amity::mail
