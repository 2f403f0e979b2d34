"""Addresses of the wallet under /api/v1/."""

from __future__ import annotations

from typing import Any

from django.urls import path

from wallet.api import (
    closure,
    favourite,
    limit,
    money_request,
    monthly,
    movement,
    paycode,
    payment,
    payout_notice,
    picture,
    receipt,
    standing_order,
    topup,
    transfer,
    wallet,
    wallet_code,
    withdrawal,
)

urlpatterns: list[Any] = [
    path("wallet", wallet.Wallet.as_view()),
    path("wallet/qr", wallet_code.WalletCode.as_view()),
    path("wallet/qr.png", wallet_code.WalletCodePng.as_view()),
    path("wallet/qr.svg", wallet_code.WalletCodeSvg.as_view()),
    path("wallet/limits", limit.Limits.as_view()),
    path("wallet/waiting-receipts", limit.WaitingReceipts.as_view()),
    path("wallet/opening", wallet.Openings.as_view()),
    path("wallet/opening/<uuid:opening_id>/confirm", wallet.OpeningConfirmation.as_view()),
    path("wallet/closing", closure.Closings.as_view()),
    path("wallet/closing/<uuid:closing_id>/confirm", closure.ClosingConfirmation.as_view()),
    path("paycodes/read", paycode.PaycodeText.as_view()),
    path("paycodes/photo", paycode.PaycodePhoto.as_view()),
    path("payments/quotes", payment.PaymentQuotes.as_view()),
    path("payments", payment.Payments.as_view()),
    path("transfers/quotes", transfer.TransferQuotes.as_view()),
    path("transfers", transfer.Transfers.as_view()),
    path("money-requests", money_request.MoneyRequests.as_view()),
    path("money-requests/<uuid:request_id>", money_request.MoneyRequest.as_view()),
    path("money-requests/<uuid:request_id>/quote", money_request.MoneyRequestQuote.as_view()),
    path("money-requests/<uuid:request_id>/decline", money_request.MoneyRequestRefusal.as_view()),
    path("money-requests/<uuid:request_id>/withdraw", money_request.MoneyRequestEnd.as_view()),
    path("standing-orders", standing_order.StandingOrders.as_view()),
    path("standing-orders/<uuid:order_id>", standing_order.StandingOrder.as_view()),
    path(
        "standing-orders/<uuid:order_id>/confirm",
        standing_order.StandingOrderConfirmation.as_view(),
    ),
    path("standing-orders/<uuid:order_id>/pause", standing_order.StandingOrderPause.as_view()),
    path(
        "standing-orders/<uuid:order_id>/resume", standing_order.StandingOrderResumption.as_view()
    ),
    path("standing-orders/<uuid:order_id>/runs", standing_order.StandingOrderRuns.as_view()),
    path("pictures", picture.Pictures.as_view()),
    path("pictures/<uuid:picture_id>", picture.Picture.as_view()),
    path("favourites", favourite.Favourites.as_view()),
    path("favourites/<uuid:favourite_id>", favourite.Favourite.as_view()),
    path("top-ups", topup.TopUps.as_view()),
    path("top-ups/<str:reference>", topup.TopUp.as_view()),
    path("top-ups/<str:reference>/qr.png", topup.TopUpPng.as_view()),
    path("top-ups/<str:reference>/qr.svg", topup.TopUpSvg.as_view()),
    path("bank-accounts", withdrawal.BankAccounts.as_view()),
    path("bank-accounts/<uuid:account_id>", withdrawal.BankAccount.as_view()),
    path("bank-accounts/<uuid:account_id>/confirm", withdrawal.BankAccountConfirmation.as_view()),
    path("withdrawals/quotes", withdrawal.WithdrawalQuotes.as_view()),
    path("withdrawals", withdrawal.Withdrawals.as_view()),
    path("withdrawals/<str:reference>", withdrawal.Withdrawal.as_view()),
    path("bank/notices", topup.BankNotices.as_view()),
    path("bank/payout-notices", payout_notice.PayoutNotices.as_view()),
    path("statement", movement.Statement.as_view()),
    path("statements/<str:month>.pdf", monthly.StatementPaper.as_view()),
    path("statements/<str:month>.csv", monthly.StatementTable.as_view()),
    path("receipts/<str:reference>", movement.Receipt.as_view()),
    path("receipts/<str:reference>/slip.png", receipt.SlipPicture.as_view()),
    path("receipts/<str:reference>/slip.pdf", receipt.SlipPaper.as_view()),
]
