welcome-title = Velkommen, { $name }
welcome-line = Vælg en adgangskode til { $platform }. Derefter er du logget ind med det samme.
welcome-password = Vælg en adgangskode
welcome-button = Gem og log ind
welcome-bookmark = Tip: Gem adressen som bogmærke, så du let finder tilbage:
