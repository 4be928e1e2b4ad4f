"""Peers of libzmq for a socket of ours: zmq_peers.py SCENARIO PORT."""
import os
import socket
import sys
import time

import zmq

context = zmq.Context()
address = f"tcp://127.0.0.1:{sys.argv[2]}"


def connect(kind, **options):
    peer = context.socket(kind)
    peer.linger = 0
    peer.rcvtimeo = peer.sndtimeo = 60_000
    for name, value in options.items():
        setattr(peer, name, value)
    peer.connect(address)
    return peer


def exchange(peer, parts):
    peer.send_multipart(parts)
    assert peer.recv_multipart() == parts, "what comes back is not what was sent"


def router():
    """The other side gives each message back to its sender."""
    one, two, nameless = connect(zmq.DEALER, identity=b"one"), connect(zmq.DEALER, identity=b"two"), connect(zmq.DEALER)
    for size in (0, 1, 254, 255, 256, 257, 65_535, 65_536, 5_000_000):
        for peer in (one, two, nameless):
            exchange(peer, [os.urandom(size)])
    exchange(one, [b"part %d" % i for i in range(5_000)])
    exchange(two, [b"", os.urandom(100_000), b"", b"x"])
    for i in range(1_000):
        one.send_multipart([b"many", b"%d" % i])
    for i in range(1_000):
        assert one.recv_multipart() == [b"many", b"%d" % i], "messages come back in another order"


def request():
    peer = connect(zmq.REQ)
    for size in (0, 1, 255, 256, 1_000_000):
        exchange(peer, [os.urandom(size)])
    dealer = connect(zmq.DEALER)
    exchange(dealer, [b"", b"ping"])


def reconnect():
    for i in range(20):
        half_open = socket.create_connection(("127.0.0.1", int(sys.argv[2])))
        peer = connect(zmq.DEALER, identity=b"the same")
        exchange(peer, [b"%d" % i])
        if i % 2:
            peer.close()
        half_open.close()


def subscribe():
    """The other side publishes a0 b0 a1 b1 ... and last "end", once it is subscribed to "end"."""
    peer = connect(zmq.SUB)
    peer.subscribe(b"b")
    peer.subscribe(b"c")
    peer.unsubscribe(b"c")
    peer.subscribe(b"end")
    received = []
    while not received or received[-1] != b"end":
        received.append(peer.recv())
    assert received == [b"b%d" % i for i in range(100)] + [b"end"], received


def slow():
    """The other side publishes more than it may keep, and then tells so by a file."""
    peer = connect(zmq.SUB, rcvhwm=1, rcvbuf=4_096)
    peer.subscribe(b"")
    while not os.path.exists(sys.argv[3]):
        time.sleep(0.05)
    count = 0
    while peer.recv()[:3] != b"end":
        count += 1
    print(count)


globals()[sys.argv[1]]()
