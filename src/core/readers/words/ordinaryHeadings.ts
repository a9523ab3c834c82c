import type { Words } from './language';

/** What begins a heading that is never a question. */
export const ordinaryHeadings: Words = {
  en: ['table of contents', 'table of content', 'contents', 'licence', 'license', 'contribute', 'contributing', 'contributors', 'contributions', 'references', 'reference', 'resources', 'resource', 'further reading', 'see also', 'disclaimer', 'acknowledgements', 'acknowledgments', 'about', 'credits', 'authors', 'author', 'support', 'introduction', 'overview', 'summary', 'links'],
  de: ['inhaltsverzeichnis', 'inhalt', 'lizenz', 'mitwirken', 'quellen', 'einleitung', 'zusammenfassung', 'danksagung'],
  es: ['tabla de contenidos', 'índice', 'licencia', 'contribuir', 'referencias', 'recursos', 'introducción', 'resumen'],
  fr: ['table des matières', 'sommaire', 'licence', 'contribuer', 'références', 'ressources', 'introduction', 'résumé'],
  pt: ['sumário', 'índice', 'licença', 'contribuindo', 'referências', 'recursos', 'introdução', 'resumo'],
  it: ['indice', 'licenza', 'contribuire', 'riferimenti', 'risorse', 'introduzione', 'riassunto'],
  nl: ['inhoudsopgave', 'inhoud', 'licentie', 'bijdragen', 'bronnen', 'inleiding', 'samenvatting'],
  sv: ['innehåll', 'licens', 'bidra', 'källor', 'introduktion', 'sammanfattning'],
  pl: ['spis treści', 'licencja', 'źródła', 'wstęp', 'podsumowanie'],
  cs: ['obsah', 'licence', 'zdroje', 'úvod', 'shrnutí'],
  hu: ['tartalom', 'licenc', 'források', 'bevezetés', 'összefoglalás'],
  ru: ['содержание', 'оглавление', 'лицензия', 'источники', 'ссылки', 'введение', 'заключение'],
  uk: ['зміст', 'ліцензія', 'джерела', 'посилання', 'вступ', 'підсумок'],
  tr: ['içindekiler', 'lisans', 'katkıda bulunma', 'kaynaklar', 'giriş', 'özet'],
  ar: ['المحتويات', 'الترخيص', 'المراجع', 'مقدمة', 'خاتمة'],
  hi: ['विषय सूची', 'लाइसेंस', 'संदर्भ', 'परिचय', 'सारांश'],
  id: ['daftar isi', 'lisensi', 'kontribusi', 'referensi', 'pendahuluan', 'ringkasan'],
  vi: ['mục lục', 'giấy phép', 'đóng góp', 'tài liệu tham khảo', 'giới thiệu', 'tóm tắt'],
  zh: ['目录', '目錄', '许可证', '許可證', '贡献', '参考资料', '前言', '总结'],
  ja: ['目次', 'ライセンス', '参考文献', 'はじめに', 'まとめ'],
  ko: ['목차', '라이선스', '기여', '참고', '소개', '요약'],
};
