// SPDX-License-Identifier: Apache-2.0
#include "pending.h"

#include "connection.h"
#include "owned_request.h"

#include <exception>
#include <utility>

namespace amity::http {

Pending::Pending(Service& service, std::shared_ptr<Mailbox> mailbox, Work work, std::string body)
    : service_{service}, mailbox_{std::move(mailbox)} {
  work.request.stop = stop_.get_token();
  work_.request = own(std::move(work.request), std::move(body));
  work_.match = std::move(work.match);
  work_.made = work.made;
  work_.client = work.client;
  work_.answer = std::move(work.answer);
}

Pending::Ran Pending::run() {
  if (work_.match.async_handler != nullptr && !work_.answer) {
    open_ = true;
    run_async();
    return Ran::open;
  }
  auto answer = work_.answer ? work_.answer : service_.finish(*work_.request, work_.match, work_.made);
  settle(*service_.reply(std::move(answer), *work_.request, Compressing::now));
  return Ran::answered;
}

void Pending::run_async() {
  Completion const complete{
      [self = shared_from_this()](std::optional<Response> response) { self->settle(std::move(response)); }};
  try {
    (*work_.match.async_handler)(work_.request, complete);
  } catch (std::exception const& error) {
    complete(service_.failed(*work_.request, error));
  } catch (...) {
    complete(service_.failed(*work_.request, "an exception of unknown type"));
  }
}

void Pending::refuse(std::chrono::seconds retry_after) {
  if (work_.answer)
    settle(*service_.reply(work_.answer, *work_.request, Compressing::never));
  else
    settle(service_.busy(*work_.request, retry_after));
}

void Pending::settle(Outcome outcome) {
  mailbox_->post([self = shared_from_this(), outcome = std::move(outcome)]() mutable {
    self->outcome_ = std::move(outcome);
    if (std::exchange(self->open_, false) && self->class_ != nullptr) self->class_->finished(self->work_.client);
    if (self->connection_ != nullptr) self->connection_->wake();
  });
}

std::optional<Reply> Pending::take_reply() {
  auto outcome = std::exchange(outcome_, {});
  if (auto* const reply = std::get_if<Reply>(&outcome)) return std::move(*reply);
  auto& response = std::get<std::optional<Response>>(outcome);
  if (!response) response = service_.failed(*work_.request, "the handler never answered");
  auto answer = service_.conclude(std::move(*response), *work_.request, work_.match, work_.made);
  auto reply = service_.reply(answer, *work_.request, Compressing::later);
  if (!reply) work_.answer = std::move(answer);
  return reply;
}

}  // namespace amity::http
