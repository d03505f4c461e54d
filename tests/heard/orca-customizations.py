"""Orca loads this at its start: every utterance becomes a line in a file."""
import json
import os

from orca import settings
from orca.speechdispatcherfactory import SpeechServer

log = open(os.environ["SPEECH_LOG"], "a", buffering=1)
speak, speak_character = SpeechServer._speak, SpeechServer.speakCharacter


def write(text):
    if isinstance(text, str) and text.strip():
        log.write(json.dumps(text, ensure_ascii=False) + "\n")


def _speak(self, text, acss, **rest):
    write(text)
    return speak(self, text, acss, **rest)


def speakCharacter(self, character, acss=None):
    write(character)
    return speak_character(self, character, acss)


SpeechServer._speak, SpeechServer.speakCharacter = _speak, speakCharacter
# What is typed is not what is heard of the page.
settings.enableKeyEcho = settings.enableEchoByWord = False
