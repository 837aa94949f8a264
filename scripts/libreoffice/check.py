"""Asks LibreOffice's own LanguageTool checker about a few paragraphs, over UNO, and prints what it makes of the answers.

Arguments: the name of LibreOffice's pipe; a file of paragraphs, a JSON list. Prints a JSON list with, for each
paragraph, [start, length, short comment, suggestions] of each error.
"""
import json
import sys
import time

import uno
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import Locale


def context(pipe):
    """The office's context, once it accepts; it needs some seconds to start."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except NoConnectException:
            time.sleep(0.1)
    sys.exit("LibreOffice does not answer")


def main():
    pipe, path = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        paragraphs = json.load(file)
    office = context(pipe)
    checker = office.ServiceManager.createInstanceWithContext("org.openoffice.lingu.LanguageToolGrammarChecker", office)
    if checker is None:
        sys.exit("this LibreOffice has no LanguageTool checker")
    locale = Locale("en", "GB", "")
    answers = []
    for text in paragraphs:
        # LibreOffice asks for the sentence that ends here; the whole paragraph serves as one.
        result = checker.doProofreading("copydesk", text, locale, 0, len(text.encode("utf-16-le")) // 2, ())
        answers.append([[e.nErrorStart, e.nErrorLength, e.aShortComment, list(e.aSuggestions)] for e in result.aErrors])
    print(json.dumps(answers))
    desktop = office.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", office)
    try:
        desktop.terminate()
    except Exception:
        pass  # it closes the connection on its way out


main()
