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
  work_.generation = work.generation;
}

void Pending::run() {
  if (work_.match.handler != nullptr) return settle(service_.finish(*work_.request, work_.match, work_.generation));
  Completion const complete{
      [self = shared_from_this()](std::optional<Response> response) { self->settle(std::move(response)); }};
  try {
    (*work_.match.async_handler)(work_.request, complete);
  } catch (std::exception const& error) {
    complete(service_.failed(*work_.request, error.what()));
  } catch (...) {
    complete(service_.failed(*work_.request, "an exception of unknown type"));
  }
}

void Pending::settle(Outcome outcome) {
  mailbox_->post([self = shared_from_this(), outcome = std::move(outcome)]() mutable {
    self->outcome_ = std::move(outcome);
    if (self->connection_ != nullptr) self->connection_->wake();
  });
}

Reply Pending::take_reply() {
  if (auto* const reply = std::get_if<Reply>(&outcome_)) return std::move(*reply);
  auto& response = std::get<std::optional<Response>>(outcome_);
  if (!response) response = service_.failed(*work_.request, "the handler never answered");
  return service_.conclude(std::move(*response), *work_.request, work_.match, work_.generation);
}

}  // namespace amity::http
