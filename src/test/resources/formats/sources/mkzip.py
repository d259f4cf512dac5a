"""Packs the three zips as three kinds of machine would: zipped on Linux (UTF-8 names), on a Mac, and by an old Windows."""
import os, sys, zipfile
here = os.path.dirname(os.path.abspath(__file__))
root = os.path.dirname(here)
DAY = (2025, 11, 3, 9, 30, 0)
def read(path):
    with open(os.path.join(root, path), "rb") as file:
        return file.read()
def put(zip_, name, data, system=3, method=zipfile.ZIP_DEFLATED):
    info = zipfile.ZipInfo(name, DAY)
    info.create_system, info.compress_type = system, method
    zip_.writestr(info, data)
class Cp437(zipfile.ZipInfo):
    # names in the old code page, without the flag for UTF-8
    def _encodeFilenameFlags(self):
        return self.filename.encode("cp437"), self.flag_bits & ~0x800
NOTE = "# Schlüssel\n\nDer Schlüssel zum Archiv hängt im Büro von Frau Nägele, hinter dem Kalender.\n"
LIST = "Name;Aufgabe\r\nNägele;Archiv\r\nOkafor;Führungen\r\n"
def main():
    out = os.path.join(root, "zip")
    with zipfile.ZipFile(os.path.join(out, "vereinsordner.zip"), "w") as z:
        put(z, "Protokolle/", b"")
        put(z, "Protokolle/2024/Satzung Änderung.odt", read("odt/satzung.odt"))
        put(z, "Protokolle/Schlüssel.md", NOTE.encode())
        put(z, "Übersicht.csv", LIST.encode())
        put(z, "Fotos/Sommerfest.png", read("sources/toaster.png"), method=zipfile.ZIP_STORED)
    with zipfile.ZipFile(os.path.join(out, "Archive.zip"), "w") as z:
        put(z, "press/boathouse-release.rtf", read("rtf/boathouse-release.rtf"))
        put(z, "press/.DS_Store", b"\0\0\0\1Bud1" + b"\0" * 60)
        put(z, "__MACOSX/press/._boathouse-release.rtf", b"\0\5\26\7\0\2\0\0Mac OS X" + b"\0" * 70)
        put(z, "press/mail/bike-shed-key.eml", read("eml/bike-shed-key.eml"))
        put(z, "press/plan.key", b"not read")
    with zipfile.ZipFile(os.path.join(out, "alt-windows.zip"), "w") as z:
        for name, data in (("Äpfel\\lies mich.txt", "Sortenliste der Baumschule Grüll\r\n\r\nDer Boskoop braucht zwei Bestäuber, weil sein eigener Pollen taub ist.\r\n".encode("cp1252")),
                           ("Äpfel\\apfelbrot.htm", read("html/apfelbrot.htm"))):
            info = Cp437(name.replace("\\", "/"), DAY)
            info.create_system, info.compress_type = 0, zipfile.ZIP_DEFLATED
            z.writestr(info, data)
if __name__ == "__main__":
    sys.exit(main())
