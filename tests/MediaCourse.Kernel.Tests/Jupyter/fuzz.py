"""Sends nonsense to all ports of a kernel: fuzz.py ROUNDS SEED. It has to live on and not to grow."""
import json
import random
import socket
import sys

import zmq
from jupyter_client.manager import start_new_kernel
from processes import is_alive, memory, ports, process_of

rounds, seed = int(sys.argv[1]), int(sys.argv[2])
rng = random.Random(seed)
manager, client = start_new_kernel(kernel_name="mediacourse")
process = process_of(manager)
info = manager.get_connection_info()
context = zmq.Context()
GREETING = b"\xff" + bytes(8) + b"\x7f\x03\x01NULL" + bytes(48)


def ready(kind):
    body = b"\x05READY\x0bSocket-Type" + len(kind).to_bytes(4, "big") + kind
    return b"\x04" + bytes([len(body)]) + body


def garbage(size=400):
    return rng.randbytes(rng.randrange(size))


def raw(port):
    opening = rng.choice([b"", GREETING, GREETING[:rng.randrange(64)], GREETING + ready(rng.choice([b"DEALER", b"SUB", b"REQ", b"XXX"]))])
    huge = b"\x02" + rng.choice([b"\x7f", b"\x00", b"\xff"]) + rng.randbytes(7)
    rest = rng.choice([garbage(), huge + garbage(), b"\x01\x00" * rng.randrange(20_000), b"\x00" + bytes([rng.randrange(256)]), b"\x04\x0a\x09SUBSCRIBE" * 3_000])
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=5) as peer:
            peer.sendall(opening + rest)
            if rng.random() < 0.3:
                peer.settimeout(0.05)
                peer.recv(4096)
    except OSError:
        pass


def parts():
    """A message that is nearly one of Jupyter's."""
    header = json.dumps({"msg_id": "x", "session": "s", "username": "u", "date": "d", "msg_type": rng.choice(["execute_request", "shutdown_request"]), "version": "5.4"}).encode()
    signed = [header, b"{}", b"{}", json.dumps({"code": "Environment.Exit(1);"}).encode()]
    right = client.session.sign(signed)
    yield [b"<IDS|MSG>", garbage(80), *signed]
    yield [b"<IDS|MSG>", right[:-1], *signed]
    yield [b"<IDS|MSG>", right, *signed[:rng.randrange(4)]]
    yield [b"<IDS|MSG>", right, *signed[::-1]]
    yield [garbage() for _ in range(rng.randrange(1, 50))]
    yield [b"<IDS|MSG>"] * rng.randrange(1, 200)
    # Signed by who has the key, but no message.
    for wrong in ([b"[]", b"{}", b"{}", b"{}"], [b"{", b"{}", b"{}", b"{}"], [b"\xff\xfe", b"{}", b"{}", b"{}"], [b'{"msg_type":5}', b"{}", b"{}", b"{}"], [b"[" * 100_000, b"{}", b"{}", b"{}"], [b"", b"", b"", b""]):
        yield [b"<IDS|MSG>", client.session.sign(wrong), *wrong]


def framed(port):
    peer = context.socket(rng.choice([zmq.DEALER, zmq.REQ, zmq.SUB]))
    peer.linger = 50
    peer.sndtimeo = 100
    peer.connect(f"tcp://127.0.0.1:{port}")
    try:
        for message in parts():
            if peer.type == zmq.SUB:
                peer.subscribe(garbage(100))
            else:
                peer.send_multipart(message)
                if peer.type == zmq.REQ:
                    break
    except zmq.ZMQError:
        pass
    peer.close()


def answers():
    reply = client.execute_interactive("1 + 1", timeout=60, output_hook=lambda message: None)
    return reply["content"]["status"] == "ok"


def some_rounds(count):
    for i in range(count):
        (raw if i % 3 else framed)(rng.choice(ports(info)))


assert answers()
some_rounds(rounds // 3)
assert answers(), f"seed {seed}: no answer any more"
before = memory(process)
some_rounds(rounds)
assert is_alive(process), f"seed {seed}: the kernel has ended"
assert answers(), f"seed {seed}: no answer any more"
after = memory(process)
print(f"{rounds} rounds: {before:.0f} MB before, {after:.0f} MB after")
assert after - before < 100, f"seed {seed}: the kernel has grown by {after - before:.0f} MB"
client.stop_channels()
manager.shutdown_kernel()
