"""Who may call which operation. A new operation without a row here fails the build."""

from __future__ import annotations

ACCESS: dict[str, str] = {
    "GET /api/v1/policies/current": "public",
    "GET /api/v1/policies/history": "public",
    "GET /api/v1/policies/<uuid:version_id>": "public",
    "GET /api/v1/purposes": "public",
    "GET /api/v1/consents": "session",
    "PUT /api/v1/consents/<slug:purpose>": "session",
    "GET /api/v1/disclosures": "session",
    "POST /api/v1/kyc-cases": "session",
    "GET /api/v1/kyc-cases/current": "session",
    "GET /api/v1/complaint-categories": "public",
    "GET /api/v1/complaints": "session",
    "POST /api/v1/complaints": "session",
    "GET /api/v1/complaints/<str:number>": "session",
    "POST /api/v1/complaints/<str:number>/messages": "session",
}
