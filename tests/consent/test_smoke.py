import pytest

from consent.models.policy import PolicyVersion


@pytest.mark.django_db
def test_x():
    print(list(PolicyVersion.objects.all()))
