"""The floor that a payment is compared with: an authenticated operation with one SELECT and one
committed INSERT, and nothing else. It exists only in the bench's settings.
"""

from __future__ import annotations

from django.db import connection
from django.urls import path
from rest_framework.request import Request
from rest_framework.response import Response

from micropay.core.api import Operation
from micropay.core.fields import AmountField, StrictSerializer
from micropay.core.ids import new_id
from micropay.urls import handler400, handler404, handler500, urlpatterns

__all__ = ["handler400", "handler404", "handler500", "urlpatterns"]


class FloorInput(StrictSerializer):
    amount = AmountField()


class Floor(Operation):
    """Reads the caller's wallet and notes an amount."""

    def post(self, request: Request) -> Response:
        values = self.input(FloorInput)
        customer_id, noted = self.principal.customer_id, new_id()
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT id, number FROM wallet_wallet WHERE customer_id = %s", [customer_id]
            )
            wallet_id, number = cursor.fetchone()
            cursor.execute(
                "INSERT INTO bench_floor VALUES (%s, %s, %s, %s)",
                [noted, customer_id, values["amount"], self.now],
            )
        return Response({"id": noted, "wallet": wallet_id, "number": number}, status=201)


urlpatterns = [path("bench/floor", Floor.as_view()), *urlpatterns]
